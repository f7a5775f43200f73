package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quorate.RoleName;
import org.quorate.charter.RosterRow;
import org.quorate.charter.WayBack;
import org.quorate.rules.people.Spell;
import org.quorate.rules.time.Windows;

/**
 * Somebody who held a role by the roster's word, and for whom a departure has a way back that is
 * still open. Where nobody can tell how long ago that was, they come like any other nominee.
 *
 * @param way what is asked of them
 * @param end when the way closes; null for never
 */
record Returning(WayBack way, @Nullable Instant end) {

  /** Whether the nominee is such a one; null if not. */
  static @Nullable Returning of(Scene scene, RoleName role) {
    WayBack way = scene.plan.wayBack(role);
    if (way == null) {
      return null;
    }
    boolean held = false;
    Instant left = null;
    for (RosterRow row : scene.plan.charter.rows().roster()) {
      if (isOf(scene, role, row)) {
        Instant to = Spell.of(row.since(), row.until()).to();
        held |= row.status() == RosterRow.Status.EMERITUS;
        if (to != null && !to.isAfter(scene.at)) {
          held = true;
          left = left == null || to.isAfter(left) ? to : left;
        }
      }
    }
    if (!held || way.within() == null) {
      return held ? new Returning(way, null) : null;
    }
    Instant end = left == null ? null : Windows.end(way.within(), left, scene.plan.calendars);
    return end != null && scene.at.isBefore(end) ? new Returning(way, end) : null;
  }

  private static boolean isOf(Scene scene, RoleName role, RosterRow row) {
    return row.role().equals(role)
        && Objects.equals(row.module(), scene.question.module())
        && scene.people.number(row.handle()) == scene.nominee;
  }
}
