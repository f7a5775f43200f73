package org.quorate.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Row;

/** The people, roles, modules, organisations and rules whose rows differ between two charters. */
final class CharterChange {
  private final Set<Object> subjects = new HashSet<>();

  CharterChange(Charter before, Charter after) {
    Map<Row, Object> old = meanings(before);
    Map<Row, Object> young = meanings(after);
    Set<Object> stayed = new HashSet<>(old.values());
    stayed.retainAll(new HashSet<>(young.values()));
    old.forEach((row, meaning) -> note(row, stayed.contains(meaning)));
    young.forEach((row, meaning) -> note(row, stayed.contains(meaning)));
    if (!before.calendars().equals(after.calendars())) {
      before.rows().reviews().forEach(row -> subjects.add(row.name()));
      after.rows().reviews().forEach(row -> subjects.add(row.name()));
    }
  }

  /** Names as in a footprint. */
  Set<Object> subjects() {
    return subjects;
  }

  private void note(Row row, boolean same) {
    if (same) {
      return;
    }
    subjects.add(row.name());
    if (row instanceof RosterRow person) {
      subjects.add(person.handle());
      subjects.addAll(person.alsoKnownAs());
      subjects.add(person.role());
    } else if (row instanceof AffiliationRow spell) {
      subjects.add(spell.handle());
    } else if (row instanceof OrganisationRow organisation) {
      subjects.add(organisation.organisation());
    } else if (row instanceof ModuleRow module) {
      subjects.add(module.module());
    } else if (row instanceof RoleRow role) {
      subjects.add(role.role());
    }
  }

  private static Map<Row, Object> meanings(Charter charter) {
    Map<Row, Object> meanings = new HashMap<>();
    charter.rows().all().forEach(row -> meanings.put(row, meaning(row)));
    return meanings;
  }

  /** All components of a row but where it stands and the reasons given for it. */
  private static List<@Nullable Object> meaning(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(row.getClass());
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      if (!component.getName().equals("source") && !component.getName().equals("why")) {
        values.add(value(component, row));
      }
    }
    return values;
  }

  private static @Nullable Object value(RecordComponent component, Row row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row's components are public", e);
    }
  }
}
