package org.quorate.engine.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.ballots.ElectorNames;
import org.quorate.engine.ballots.Electors;

/** Reads a list of electors in JSON: a list of names, bare or under the one key. */
public final class JsonElectors {
  private static final String ONE_LIST =
      "give one list of names, bare or as `{\"" + Electors.KEY + "\": [\"ann\"]}`";

  private final ElectorNames names = new ElectorNames();
  private final Problems problems = new Problems();

  private JsonElectors() {}

  /**
   * Reads a file of at most 32 MiB.
   *
   * @param wrong takes every mistake
   * @return empty after a mistake
   */
  public static Optional<Electors> read(byte[] json, String file, Consumer<Diagnostic> wrong) {
    JsonElectors reader = new JsonElectors();
    JsonTree.read(json, reader.problems).ifPresent(reader::list);
    reader.problems.all().forEach(problem -> wrong.accept(problem.diagnostic(file)));
    return reader.problems.none() ? Optional.of(reader.names.electors(file)) : Optional.empty();
  }

  private void list(JsonValue whole) {
    if (whole instanceof JsonValue.Items items) {
      names(items.values(), JsonPath.ROOT, whole);
    } else if (whole instanceof JsonValue.Fields fields) {
      fields(fields.values(), whole);
    } else {
      wrong(JsonPath.ROOT, whole, whole.shown() + " is no list of electors");
    }
  }

  private void fields(Map<String, JsonValue> fields, JsonValue whole) {
    fields.forEach(
        (key, value) -> {
          if (!key.equals(Electors.KEY)) {
            String message = Quote.of(key) + " is not the one list of those who could vote";
            problems.add(CaseCode.FIELD, JsonPath.ROOT.field(key), value, message, ONE_LIST);
          }
        });
    JsonValue listed = fields.get(Electors.KEY);
    JsonPath path = JsonPath.ROOT.field(Electors.KEY);
    if (listed instanceof JsonValue.Items items) {
      names(items.values(), path, listed);
    } else if (listed != null) {
      wrong(path, listed, listed.shown() + " is no list of electors");
    } else if (problems.none()) {
      wrong(JsonPath.ROOT, whole, "here stands no list of electors");
    }
  }

  private void names(List<JsonValue> items, JsonPath path, JsonValue list) {
    for (int i = 0; i < items.size(); i++) {
      JsonValue item = items.get(i);
      if (item instanceof JsonValue.Text text) {
        JsonPath at = path.item(i);
        names
            .add(text.value())
            .ifPresent(
                message -> problems.add(CaseCode.VALUE, at, item, message, ElectorNames.HELP));
      } else {
        wrong(path.item(i), item, item.shown() + " stands where a name is expected");
      }
    }
    if (problems.none()) {
      names.refused().ifPresent(why -> problems.add(CaseCode.VALUE, path, list, why, names.help()));
    }
  }

  private void wrong(JsonPath path, JsonValue at, String message) {
    problems.add(CaseCode.TYPE, path, at, message, ONE_LIST);
  }
}
