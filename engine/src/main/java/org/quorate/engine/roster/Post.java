package org.quorate.engine.roster;

import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;

/**
 * A role without its holder.
 *
 * @param module null for the whole project
 */
record Post(RoleName role, @Nullable ModuleName module) {

  Seat of(Handle person) {
    return new Seat(person, role, module);
  }
}
