package org.quorate.rules.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.ExceptionName;
import org.quorate.Extent;
import org.quorate.Finding;
import org.quorate.Handle;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.Column;
import org.quorate.merge.Requirement;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.people.Tri;
import org.quorate.rules.reviews.MergeDeliberation.Row;
import org.quorate.rules.reviews.Situation.Say;

/** One sentence for each finding, in the words of the row's own cells. */
final class Sentences {
  static final int SHOWN = 3;
  private static final int ROOM = 200;

  private final MergeDeliberation it;

  /** Where one sentence after the other is put together. */
  private final StringBuilder said = new StringBuilder(ROOM);

  Sentences(MergeDeliberation it) {
    this.it = it;
  }

  /** Where the next sentence goes; the one before is gone. */
  StringBuilder begin() {
    said.setLength(0);
    return said;
  }

  /** What people said, by their handles as they are shown. */
  List<Say> inOrder() {
    List<Say> says = new ArrayList<>(it.situation.says);
    says.sort((a, b) -> shown(a).compareTo(shown(b)));
    return says;
  }

  String shown(Say say) {
    return it.situation.people.shown(say.person());
  }

  String because(Row row, Column column, Says says) {
    if (says == Says.WAIVED) {
      return "an invoked exception waives " + column.shown();
    }
    String said = said(row, column, says);
    if (says == Says.MET) {
      return said;
    }
    String all = said + tail(exceptions(row, column));
    if (says != Says.UNKNOWN) {
      return all;
    }
    boolean applies = row.scope.applies().tri() == Tri.YES;
    return "not known whether " + (applies ? "it is met: " : "the row applies; if it does: ") + all;
  }

  /** Exceptions that would waive it, and why they do not. */
  private List<String> exceptions(Row row, Column column) {
    if (row.row.waivedBy().isEmpty()) {
      return List.of();
    }
    Set<String> told = new TreeSet<>();
    for (ExceptionName name : row.row.waivedBy()) {
      ExceptionCase exception = it.exceptions.get(name);
      if (exception != null && exception.row().waives().contains(column)) {
        Says enough = it.says(exception.claim(it.rulings));
        told.add(exception.shortfall(enough, it.rulings));
      }
    }
    told.remove("");
    return List.copyOf(told);
  }

  private String said(Row row, Column column, Says says) {
    return switch (column) {
      case APPROVALS -> ApprovalSentence.of(it, this, row, says);
      case DIFFERENT_ORGANISATIONS -> organisations(row);
      case CHECKS -> checks(row, says);
      case SIGN_OFF -> signOff(row, says);
      case STAY_OPEN -> clock(row, says);
      case OBJECTIONS -> opposed(row, column, says, "objection");
      case VETOED_BY -> opposed(row, column, says, "veto");
      case HOLD_BY -> opposed(row, column, says, "hold");
      case DECIDED_BY -> ballots(row);
    };
  }

  static String asked(Row row, Column column, String otherwise) {
    String cell = row.quoted.cell(column);
    return cell.isEmpty() ? otherwise : cell;
  }

  private static String quoted(List<String> names) {
    return list(names, "`", new StringBuilder()).toString();
  }

  /** Some texts in order, each of them once. */
  static List<String> distinct(List<String> some) {
    some.sort(null);
    int count = 0;
    for (String one : some) {
      if (count == 0 || !one.equals(some.get(count - 1))) {
        some.set(count++, one);
      }
    }
    return some.subList(0, count);
  }

  /** Why it does not count; where charter and host disagree on roles that it asks for, that too. */
  String words(Row row, Counts why, int person) {
    if (why != Counts.NOT_ENTITLED || person < 0) {
      return why.words();
    }
    Set<RoleName> disputed = it.situation.people.disputed(person);
    if (!disputed.isEmpty()) {
      disputed.retainAll(NamedRoles.of(row.row, it.situation.plan.order));
    }
    if (disputed.isEmpty()) {
      return why.words();
    }
    String roles =
        disputed.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
    return why.words() + " (" + roles + " by the host, not by the roster)";
  }

  static String not(Counts why) {
    return why.possibly() ? "may not" : "does not";
  }

  private static String tail(List<String> parts) {
    return parts.isEmpty() ? "" : "; " + list(parts);
  }

  List<String> handles(long[] people) {
    List<String> handles = new ArrayList<>(Bits.count(people));
    Bits.each(people, person -> handles.add(it.situation.people.shown(person)));
    handles.sort(null);
    return handles;
  }

  private String organisations(Row row) {
    String asked = asked(row, Column.DIFFERENT_ORGANISATIONS, "different organisations");
    List<String> own = new ArrayList<>(4);
    Bits.each(
        row.possibly.tally().people(Level.SURE, it.rulings),
        person -> {
          var some = it.situation.organisations(person, it.situation.at);
          if (some == null) {
            own.add(it.situation.people.shown(person) + " (unknown)");
          } else if (some.isEmpty()) {
            own.add(it.situation.people.shown(person) + " (unaffiliated)");
          } else {
            some.forEach(name -> own.add(it.situation.plan.organisations.shown(name)));
          }
        });
    begin().append('`').append(asked).append("` wanted; approvals come from ");
    return by(distinct(own), said).toString();
  }

  private static String checks(Row row, Says says) {
    Checking checking = row.surely.checking();
    if (checking == null || says == Says.MET) {
      return "every check did well";
    }
    List<String> parts = new ArrayList<>();
    part(parts, "failed", checking.failed());
    part(parts, "not reported yet", checking.unreported());
    part(parts, "no sure result", checking.unknown());
    return String.join("; ", parts);
  }

  private static void part(List<String> parts, String what, List<String> names) {
    if (!names.isEmpty()) {
      parts.add(what + ": " + quoted(names));
    }
  }

  private String signOff(Row row, Says says) {
    List<String> unsigned = row.surely.unsigned(it::signedOff);
    if (!unsigned.isEmpty()) {
      return "not signed off by author or committer: commit"
          + (unsigned.size() == 1 ? " " : "s ")
          + list(unsigned);
    }
    if (says == Says.UNKNOWN) {
      return perhapsSignedOff();
    }
    return says.unmet() ? "there is no commit to sign off" : "every commit is signed off";
  }

  private String perhapsSignedOff() {
    int seen = it.situation.contribution.change().commits().size();
    if (seen > 0) {
      return seen
          + (seen == 1 ? " commit is" : " commits are")
          + " signed off; of others it is not told, or whether there are any";
    }
    return it.question.known().extent(Aspect.COMMITS) == Extent.ABSENT
        ? "it is not told which commits there are"
        : "of no commit it is told whether it is signed off";
  }

  private String clock(Row row, Says says) {
    String asked = asked(row, Column.STAY_OPEN, "waiting time");
    Instant end = row.surely.end();
    if (end == null) {
      return "`" + asked + "` has not begun, or nobody knows when";
    }
    boolean runs = it.situation.at.isBefore(end);
    return "`" + asked + (runs ? "` ends " : "` ended ") + shown(end);
  }

  private static String shown(Instant instant) {
    return instant.toString().replace('T', ' ').replace("Z", " UTC");
  }

  private String ballots(Row row) {
    Balloting balloting = row.surely.balloting();
    return balloting == null
        ? "no ballot has to pass"
        : balloting.sentence() + tail(balloting.refusals(it.rulings));
  }

  private String opposed(Row row, Column column, Says says, String word) {
    List<Handle> standing = row.surely.opponents(column, it.rulings);
    String others = refused(row, column, word);
    if (standing.isEmpty()) {
      return (says.unmet() ? "a " + word + " stands" : "no " + word + " is known to stand")
          + others;
    }
    String borne = column == Column.VETOED_BY ? ", overridden" : ", which the row bears";
    String of = word + " of " + list(standing.stream().map(Handle::shown).toList());
    return of + (says == Says.MET ? borne : "") + others;
  }

  private String refused(Row row, Column column, String word) {
    List<String> refused = new ArrayList<>(0);
    row.surely.refused(
        column,
        it.rulings,
        (person, why) -> {
          String by = person < 0 ? "somebody" : it.situation.people.shown(person);
          refused.add(word + " of " + by + " " + not(why) + " stand: " + words(row, why, person));
        });
    return tail(distinct(refused));
  }

  String uncovered(List<String> paths, boolean surely) {
    if (surely) {
      return paths.isEmpty()
          ? surelyUncovered()
          : "no row covers "
              + quoted(paths)
              + "; add a row whose When names them, or one with `otherwise`";
    }
    return paths.isEmpty() ? perhapsUncovered() : "perhaps no row covers " + quoted(paths);
  }

  private String surelyUncovered() {
    return it.situation.complete(Aspect.FILES)
        ? "this change has no file, and no row applies that asks for approvals"
        : "no row of the charter applies to this change, whichever files it has";
  }

  private String perhapsUncovered() {
    if (it.situation.complete(Aspect.FILES)) {
      return "perhaps no row applies to this change";
    } else if (it.doubtful.restGoverned()) {
      return "it is not told which files change; if none does, perhaps no row applies";
    }
    return it.situation.paths.length == 0
        ? "it is not told which files change, and perhaps no row covers one of them"
        : "not all files are told, and perhaps no row covers one of the others";
  }

  /** Adds those who gave something. */
  static StringBuilder by(List<String> given, StringBuilder to) {
    return given.isEmpty() ? to.append("nobody") : list(given, "", to);
  }

  private static String list(List<String> items) {
    return items.size() == 1 ? items.get(0) : list(items, "", new StringBuilder()).toString();
  }

  /** Adds the first of some names, each in quotes, and how many more there are. */
  static StringBuilder list(List<String> items, String quote, StringBuilder to) {
    for (int i = 0; i < Math.min(SHOWN, items.size()); i++) {
      to.append(i == 0 ? "" : ", ").append(quote).append(items.get(i)).append(quote);
    }
    if (items.size() > SHOWN) {
      to.append(" and ").append(items.size() - SHOWN).append(" more");
    }
    return to;
  }

  String headline(Outcome outcome, List<Requirement> groups, @Nullable Finding coverage) {
    if (outcome == Outcome.ALLOWED) {
      return "may merge: every row that applies is met";
    }
    String word = outcome.name().toLowerCase(Locale.ROOT);
    boolean uncovered = coverage != null && coverage.outcome() == outcome;
    Finding worst = worst(outcome, groups);
    if (coverage != null && uncovered && (worst == null || outcome == Outcome.BLOCKED)) {
      return word + ": " + coverage.because();
    }
    return worst == null
        ? word
        : word + " by " + worst.rule().name() + ", " + worst.column() + ": " + worst.because();
  }

  /** The first finding that makes the answer what it is, or null. */
  private static @Nullable Finding worst(Outcome outcome, List<Requirement> groups) {
    for (Requirement requirement : groups) {
      for (Requirement.Alternative alternative : requirement.alternatives()) {
        boolean decides = requirement.outcome() == outcome && alternative.outcome() == outcome;
        for (Finding finding : alternative.findings()) {
          if (decides && finding.outcome() == outcome) {
            return finding;
          }
        }
      }
    }
    return null;
  }
}
