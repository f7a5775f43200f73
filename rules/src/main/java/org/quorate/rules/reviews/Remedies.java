package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Remedy;
import org.quorate.Remedy.Action;
import org.quorate.RuleName;
import org.quorate.charter.Column;
import org.quorate.rules.Says;
import org.quorate.rules.people.Bits;
import org.quorate.rules.reviews.MergeDeliberation.Row;

/** Who can do what about each row that is open. */
final class Remedies {
  private static final int MOST = 20;

  private final MergeDeliberation it;
  private @Nullable Gaps gaps;
  private @Nullable Ranking ranking;
  private @Nullable List<Integer> approvers;

  Remedies(MergeDeliberation it) {
    this.it = it;
  }

  Gaps gaps() {
    if (gaps == null) {
      gaps = new Gaps(it);
    }
    return gaps;
  }

  /** A row as a way to open its requirement. */
  Opening opening(Row row) {
    Opening opening = row.opening;
    if (opening == null) {
      opening = new Opening(it, row, gaps());
      row.opening = opening;
    }
    return opening;
  }

  /** Those who could approve today, whom to ask first before the others. */
  List<Integer> approvers() {
    if (approvers == null) {
      approvers = it.outlook == null ? List.of() : ranking().inOrder(it.outlook.people());
    }
    return approvers;
  }

  private Ranking ranking() {
    if (ranking == null) {
      ranking = new Ranking(it.situation);
    }
    return ranking;
  }

  /** Who could do something about one open column of one row, best first. */
  List<Remedy> of(Row row, Column column, Says says) {
    List<RuleName> rules = List.of(row.row.name());
    if (says == Says.UNMET_TIME || says == Says.UNMET_NOBODY) {
      return List.of();
    }
    return switch (column) {
      case APPROVALS, DIFFERENT_ORGANISATIONS, STAY_OPEN -> approvals(row, column, rules);
      case CHECKS -> checks(row, rules);
      case SIGN_OFF -> List.of(new Remedy(Action.SIGN_OFF, author(), "author", rules));
      case OBJECTIONS, VETOED_BY, HOLD_BY -> opposition(row, column, rules);
      case DECIDED_BY -> ballots(row, rules);
    };
  }

  private String author() {
    return shown(it.situation.author);
  }

  boolean isAuthor(int person) {
    return person == it.situation.author;
  }

  String shown(int person) {
    return it.situation.people.shown(person);
  }

  private List<Remedy> approvals(Row row, Column column, List<RuleName> rules) {
    List<Gap> open = opening(row).open(column);
    String as = as(row, column);
    List<Remedy> remedies = new ArrayList<>();
    for (int i = 0; i < approvers().size() && remedies.size() < MOST; i++) {
      int person = approvers().get(i);
      if (isNarrowed(open, person)) {
        remedies.add(new Remedy(Action.APPROVE, shown(person), as, rules));
      }
    }
    for (int i = 0; remedies.isEmpty() && i < approvers().size(); i++) {
      int person = approvers().get(i);
      if (Candidates.isEased(open, person)) {
        remedies.add(new Remedy(Action.APPROVE, shown(person), "", rules));
      }
    }
    Remedy stranger = stranger(row, column);
    if (stranger != null) {
      remedies.add(stranger);
    }
    return remedies;
  }

  /** Somebody whom nobody can name, where those who can be named are too few; or null. */
  @Nullable Remedy stranger(Row row, Column column) {
    List<Gap> open = opening(row).open(column);
    boolean closable = !open.isEmpty();
    for (int i = 0; i < open.size(); i++) {
      Gap gap = open.get(i);
      closable &= gap.isClosable();
    }
    if (closable || !row.surely.tally().isUnlimited()) {
      return null;
    }
    String as = as(row, column);
    String who = as.isEmpty() ? "anybody" : "anybody whom `" + as + "` means";
    return new Remedy(Action.APPROVE, who, as, List.of(row.row.name()));
  }

  static boolean isNarrowed(List<Gap> open, int person) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).isNarrowedBy(person)) {
        return true;
      }
    }
    return false;
  }

  /** In which capacity people approve for a column: its cell, or that of the approvals. */
  static String as(Row row, Column column) {
    String approvals = row.quoted.cell(Column.APPROVALS);
    boolean asked = column == Column.APPROVALS || column == Column.STAY_OPEN;
    return asked && !row.row.approvals().isNone() ? approvals : row.quoted.cell(column);
  }

  private static List<Remedy> checks(Row row, List<RuleName> rules) {
    List<Remedy> remedies = new ArrayList<>();
    Checking checking = row.surely.checking();
    if (checking != null) {
      for (List<String> names : List.of(checking.failed(), checking.unreported())) {
        names.forEach(
            name -> remedies.add(new Remedy(Action.PASS_CHECK, "check " + name, "", rules)));
      }
    }
    return remedies;
  }

  private static List<Remedy> ballots(Row row, List<RuleName> rules) {
    Balloting balloting = row.surely.balloting();
    List<Remedy> all = balloting == null ? List.of() : balloting.remedies(rules);
    return all.size() > MOST ? all.subList(0, MOST) : all;
  }

  private List<Remedy> opposition(Row row, Column column, List<RuleName> rules) {
    List<Remedy> remedies = new ArrayList<>();
    List<Gap> open = opening(row).open(column);
    Set<Act> acts = new LinkedHashSet<>();
    for (Gap gap : open) {
      if (gap instanceof OppositionGap some) {
        add(acts, some.standing().setters(), some.action());
        add(acts, some.standing().lifters(), some.action());
      }
    }
    acts.forEach(act -> remedies.add(new Remedy(act.action(), shown(act.person()), "", rules)));
    for (int person : approvers()) {
      if (isNarrowed(open, person)) {
        remedies.add(new Remedy(Action.APPROVE, shown(person), as(row, column), rules));
      }
    }
    return remedies.size() > MOST ? remedies.subList(0, MOST) : remedies;
  }

  /** Adds one act of each of some people, whom to ask first before the others. */
  void add(Set<Act> acts, long[] people, Action action) {
    if (!Bits.isEmpty(people)) {
      ranking().inOrder(people).forEach(person -> acts.add(new Act(person, action)));
    }
  }
}
