package org.quorate.engine.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.Handle;
import org.quorate.charter.RosterRow.Status;

/**
 * One person and one role by two rosters. Whatever is not exactly the coming or the going that is
 * asked of is told otherwise: a coming is one spell from today or later on, a going is that the one
 * of today ends sooner, and not before today.
 */
final class PostComparison {
  private final Spells before;
  private final Spells after;
  private final Handle person;
  private final Post post;
  private final long today;
  private final List<Days> had;
  private final List<Days> has;
  private final boolean held;
  private final boolean holds;

  PostComparison(Spells before, Spells after, Handle person, Post post, long today) {
    this.before = before;
    this.after = after;
    this.person = person;
    this.post = post;
    this.today = today;
    had = before.held(person, post);
    has = after.held(person, post);
    held = !had.isEmpty() && had.get(0).holds(today);
    holds = !has.isEmpty() && has.get(0).holds(today);
  }

  /** Whether they come to hold it who do not hold it now, at once or at a day yet to come. */
  boolean gains() {
    return !held && !Days.without(has, had).isEmpty();
  }

  /** Whether they who hold it now lose it, or hold it for a shorter time on end. */
  boolean loses() {
    return held && end() < had.get(0).to();
  }

  /** Whether they held it by a row, and hold it no more but by the word of a host. */
  boolean isLeftToHost() {
    return held
        && before.lists(post.role())
        && !after.lists(post.role())
        && !before.isVague(person, post)
        && after.isVague(person, post);
  }

  private long end() {
    return holds ? has.get(0).to() : today;
  }

  /** Whether what is yet to come is told otherwise than by the coming or going. */
  boolean changesFuture(boolean inTerms) {
    List<Days> more = new ArrayList<>(Days.without(has, had));
    List<Days> less = new ArrayList<>(Days.without(had, has));
    if (gains()) {
      more = Days.without(more, List.of(coming()));
    } else if (loses()) {
      Days going = new Days(end(), had.get(0).to());
      less = Days.without(less, List.of(going));
      if (has.stream().anyMatch(days -> going.holds(days.from()))) {
        return true;
      }
    }
    return !more.isEmpty() || !less.isEmpty() || changesAside() || inTerms && !beginSame();
  }

  /** Whoever goes may be emeritus or suspended instead, and who comes no more. */
  private boolean changesAside() {
    Map<Status, List<Days>> was = before.aside(person, post);
    Map<Status, List<Days>> is = after.aside(person, post);
    return !loses() && isMore(is, was) || !gains() && isMore(was, is);
  }

  private static boolean isMore(Map<Status, List<Days>> some, Map<Status, List<Days>> others) {
    return some.entrySet().stream()
        .anyMatch(
            it ->
                !Days.without(it.getValue(), others.getOrDefault(it.getKey(), List.of()))
                    .isEmpty());
  }

  /** The first spell that is new, in whole or in part. */
  private Days coming() {
    long first = Days.without(has, had).get(0).from();
    return has.stream().filter(days -> days.holds(first)).findFirst().orElseThrow();
  }

  private boolean beginSame() {
    List<Long> begin = new ArrayList<>(after.beginnings(person, post));
    if (gains()) {
      begin.remove(Long.valueOf(coming().from()));
    }
    return begin.equals(before.beginnings(person, post));
  }

  /**
   * Whether what was is told otherwise.
   *
   * @param inTerms whether each row is a term
   * @param undated whether the roster tells of nobody when: who comes by it held it ever before,
   *     and who goes by it never
   */
  boolean changesPast(boolean inTerms, boolean undated) {
    if (before.isVague(person, post) || after.isVague(person, post)) {
      return false;
    }
    Map<Status, List<Days>> was = before.past(person, post);
    Map<Status, List<Days>> is = after.past(person, post);
    Map<Status, List<Days>> ever =
        Map.of(Status.ACTIVE, List.of(new Days(Days.EVER_BEFORE, today)));
    if (undated && gains() && was.isEmpty() && is.equals(ever)) {
      return false;
    }
    if (undated && loses() && was.equals(ever) && is.isEmpty()) {
      return false;
    }
    return !was.equals(is)
        || inTerms && !before.begun(person, post).equals(after.begun(person, post));
  }
}
