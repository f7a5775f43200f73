package org.quorate.engine.charter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.RuleName;

/** Finds the rows that {@code Instead of} and {@code By rule} name. */
final class Alternatives {
  private final CellReader in;
  private final Keys keys;
  private final Tables tables;
  private final Map<String, Line> reviews = new HashMap<>();

  Alternatives(CellReader in, Keys keys, Tables tables) {
    this.in = in;
    this.keys = keys;
    this.tables = tables;
    for (Line line : tables.lines(TableKind.REVIEWS)) {
      RuleName name = keys.of(line);
      if (name != null) {
        reviews.put(name.key(), line);
      }
    }
  }

  /** The row that a row stands in for; null if for none, or if it is named wrongly. */
  @Nullable RuleName target(Line line) {
    if (line.cell(Field.INSTEAD_OF) == null) {
      return null;
    }
    if (line.cell(Field.WHEN) != null) {
      in.wrong(
          line,
          Field.WHEN,
          Code.OWN_WHEN,
          "a row with `Instead of` applies when the row does that it stands in for",
          "leave `When` blank");
    }
    RuleName target = named(line, Field.INSTEAD_OF);
    Line there = target == null ? null : reviews.get(target.key());
    if (there != null && there.cell(Field.INSTEAD_OF) != null) {
      in.wrong(
          line,
          Field.INSTEAD_OF,
          Code.CHAINED,
          there == line
              ? "the row stands in for itself"
              : "the row " + Quoted.of(line.text(Field.INSTEAD_OF)) + " is an alternative itself",
          "name the row that stands for itself");
    }
    return target;
  }

  /** The review row that a cell names; null if it is blank or wrong, which is then told. */
  @Nullable RuleName named(Line line, Field field) {
    RuleName name = in.read(line, field, CellType.RULE_REFERENCE);
    boolean review = name != null && name.kind().equals("reviews");
    if (name == null || review && keys.declared(TableKind.REVIEWS).contains(name.key())) {
      return name;
    }
    line.breaks();
    boolean lost = review && isLost(name.key());
    if (!lost) {
      Optional<String> meant = Suggestion.of(name.key(), keys.declared(TableKind.REVIEWS));
      in.wrong(
          line,
          field,
          Code.UNKNOWN_RULE,
          "no row of `reviews` is called "
              + Quoted.of(review ? name.key() : name.kind() + "/" + name.key()),
          meant.map(it -> "did you mean `" + it + "`?").orElse("name a row by its first column"));
    }
    return null;
  }

  /** Whether such a row may have been written, but could not be read. */
  private boolean isLost(String key) {
    return tables.lost(TableKind.REVIEWS)
        || tables.suspected(TableKind.REVIEWS, key)
        || tables.unmarked(TableKind.REVIEWS, key);
  }
}
