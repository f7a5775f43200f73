package org.quorate.engine.charter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RuleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.AffiliationRow.Relation;
import org.quorate.charter.OrganisationRow;

/** Reads rows of the kinds {@code affiliations} and {@code organisations}. */
final class PeopleRows {
  private final CellReader in;
  private final Keys keys;
  private final Terms terms;

  PeopleRows(CellReader in, Keys keys, Terms terms) {
    this.in = in;
    this.keys = keys;
    this.terms = terms;
  }

  List<AffiliationRow> affiliations(List<Line> lines) {
    List<AffiliationRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      AffiliationRow row = affiliation(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable AffiliationRow affiliation(Line line) {
    RuleName name = keys.of(line);
    Handle handle = in.read(line, Field.AFFILIATED, CellType.HANDLE);
    OrganisationName at = in.employer(line);
    LocalDate since = in.read(line, Field.AFFILIATED_SINCE, CellType.DATE);
    LocalDate until = in.read(line, Field.AFFILIATED_UNTIL, CellType.DATE);
    Relation relation = in.read(line, Field.RELATION, CellType.RELATION, Relation.EMPLOYED);
    terms.check(line, since, until, Field.AFFILIATED_UNTIL);
    return name == null || handle == null || line.broken()
        ? null
        : new AffiliationRow(name, line.source(), handle, at, since, until, relation);
  }

  List<OrganisationRow> organisations(List<Line> lines) {
    List<OrganisationRow> rows = new ArrayList<>(lines.size());
    for (Line line : lines) {
      OrganisationRow row = organisation(line);
      if (row != null) {
        rows.add(in.one(row));
      }
    }
    return rows;
  }

  private @Nullable OrganisationRow organisation(Line line) {
    RuleName name = keys.of(line);
    List<OrganisationRow.PartOf> parents =
        in.read(line, Field.PART_OF, CellType.PART_OF, List.of());
    List<String> domains = in.read(line, Field.DOMAINS, CellType.DOMAINS, List.of());
    boolean alone = in.read(line, Field.UNAFFILIATED, CellType.YES_NO, false);
    String country = in.read(line, Field.COUNTRY, CellType.TEXT, "");
    if (name == null || line.broken()) {
      return null;
    }
    OrganisationName organisation = OrganisationName.of(name.key());
    return new OrganisationRow(name, line.source(), organisation, parents, country, domains, alone);
  }
}
