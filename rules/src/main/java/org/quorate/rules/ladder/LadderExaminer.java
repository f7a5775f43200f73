package org.quorate.rules.ladder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.LadderColumn;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Row;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.charter.Sponsoring;
import org.quorate.charter.Vacancy;
import org.quorate.charter.Who;
import org.quorate.charter.Window;
import org.quorate.rules.people.Reach;

/**
 * Rungs that nobody could reach with the present roster, departures by which people would rise, and
 * vacant seats that nobody could fill as is said. Whoever may hold a role at some time, for some
 * module, is taken to hold it: only what could never be is told.
 */
final class LadderExaminer {
  private final LadderPlan plan;
  private final Reach reach;
  private final List<Diagnostic> found = new ArrayList<>();

  private LadderExaminer(LadderPlan plan) {
    this.plan = plan;
    reach = Reach.of(plan.charter);
  }

  static List<Diagnostic> examine(Charter charter) {
    LadderExaminer examiner = new LadderExaminer(new LadderPlan(charter));
    charter.rows().roles().forEach(examiner::examine);
    examiner.found.addAll(new Falls(examiner.plan).examine());
    charter.rows().bodies().forEach(examiner::examine);
    charter.rows().departures().forEach(examiner::examine);
    return examiner.found;
  }

  private void examine(RoleRow row) {
    RoleRow.Promotion promotion = row.promotion();
    if (promotion.sponsors() != null) {
      Who who = promotion.sponsors().who();
      boolean enough = enough(row, LadderColumn.SPONSORS, promotion.sponsors().count(), who);
      if (enough && promotion.organisations() != null) {
        organisations(row, who, promotion.organisations());
      }
    }
    for (Decider decider : promotion.decidedBy()) {
      if (decider instanceof Decider.People people) {
        enough(row, LadderColumn.DECIDED_BY, people.count(), people.who());
      }
    }
    for (EvidenceNeeded evidence : promotion.evidence()) {
      if (evidence instanceof EvidenceNeeded.Attested attested) {
        enough(row, LadderColumn.EVIDENCE_NEEDED, 1, attested.by());
      }
    }
  }

  private boolean enough(RoleRow row, LadderColumn column, int needed, Who who) {
    return enough(row, "become `" + row.role() + "`", column, needed, who);
  }

  private boolean enough(Row row, String what, LadderColumn column, int needed, Who who) {
    Set<Integer> people = people(who, reach);
    if (people != null && people.size() < needed) {
      Set<Integer> all = people(who, reach.back());
      add(
          LadderCode.FEW_PEOPLE,
          row,
          column.shown(),
          all == null || all.size() < needed,
          "nobody can "
              + what
              + " with the present roster: it needs "
              + needed
              + " of `"
              + Words.who(who)
              + "`, there are "
              + people.size(),
          "ask for fewer, or list more people in the roster");
      return false;
    }
    return true;
  }

  /**
   * Adds what is in the way.
   *
   * @param remains whether it is even if all are back who are away
   */
  private void add(
      LadderCode code, Row row, String column, boolean remains, String message, String help) {
    found.add(
        code.of(
            row,
            column,
            remains ? Severity.ERROR : Severity.WARNING,
            message + (remains ? "" : ", while others are on leave or suspended"),
            help));
  }

  /** Everybody whom a cell could mean; null if others than the roster's people could be. */
  private @Nullable Set<Integer> people(Who who, Reach within) {
    Set<Integer> people = new TreeSet<>();
    for (Who one : Named.flat(who).toList()) {
      if (one instanceof Who.People named) {
        named.handles().forEach(handle -> people.add(number(handle, people.size())));
      } else if (one instanceof Who.Role role) {
        Set<RoleName> roles = new HashSet<>(plan.order.holding(role.role(), role.only()));
        if (!roles.stream().allMatch(plan.register::lists)) {
          return null;
        }
        plan.charter.rows().roster().stream()
            .filter(row -> roles.contains(row.role()) && within.covers(row))
            .forEach(row -> people.add(plan.register.number(row.handle())));
      } else {
        return null;
      }
    }
    return people;
  }

  /** Somebody of whom no table tells is another than all before. */
  private int number(Handle handle, int before) {
    int number = plan.register.number(handle);
    return number < 0 ? -1 - before : number;
  }

  private void organisations(RoleRow row, Who who, SponsorOrganisations needed) {
    int there = organisations(who, needed, reach);
    if (there < needed.count()) {
      add(
          LadderCode.FEW_ORGANISATIONS,
          row,
          LadderColumn.SPONSORS_ORGANISATIONS.shown(),
          organisations(who, needed, reach.back()) < needed.count(),
          "nobody can become `"
              + row.role()
              + "` with the present roster: it needs sponsors of "
              + needed.count()
              + " organisations, there can be "
              + there,
          "ask for fewer organisations, or win sponsors of others");
    }
  }

  /** Of how many organisations there can be sponsors, up to so many as are needed. */
  private int organisations(Who who, SponsorOrganisations needed, Reach within) {
    Set<Integer> people = people(who, within);
    int own = needed.nominee() == SponsorOrganisations.Nominee.INCLUDED ? 1 : 0;
    return people == null
        ? needed.count()
        : plan.organisations.apart(people, needed.count(), within) + own;
  }

  /** Yes to a nomination for a vacant seat is said by so many as there are. */
  private void examine(BodyRow row) {
    Vacancy vacancy = row.vacancy();
    for (Vacancy.Way way : vacancy == null ? List.<Vacancy.Way>of() : vacancy.ways()) {
      if (way instanceof Vacancy.Appointed by) {
        appointed(row, by);
      }
    }
  }

  private void examine(DepartureRow row) {
    String name = "`" + row.name() + "`";
    for (Decider decider : row.decidedBy()) {
      if (decider instanceof Decider.People people) {
        String what = "step down by " + name;
        enough(row, what, LadderColumn.DECIDED_BY, people.count(), people.who());
      }
    }
    if (row.wayBack() != null && row.wayBack().sponsors() != null) {
      Sponsoring sponsors = row.wayBack().sponsors();
      String what = "come back after " + name;
      enough(row, what, LadderColumn.WAY_BACK, sponsors.count(), sponsors.who());
    }
    newYear(row);
  }

  /** As a year begins nobody has done anything in it. */
  private void newYear(DepartureRow row) {
    boolean all = row.when().stream().map(DepartureRow.Idle::enough).allMatch(this::isOfTheYear);
    if (all && !row.when().isEmpty()) {
      found.add(
          LadderCode.IDLE_AT_NEW_YEAR.of(
              row,
              "When",
              Severity.WARNING,
              "as a year begins every `" + row.role() + "` is idle by this row",
              "write a period that reaches back, such as `in 12 months`"));
    }
  }

  private boolean isOfTheYear(EvidenceNeeded enough) {
    return enough instanceof EvidenceNeeded.Counted counted
        && counted.window() instanceof Window.CalendarYear;
  }

  private void appointed(BodyRow row, Vacancy.Appointed by) {
    int listed = listed(by.who(), reach);
    int most = Math.min(listed, seated(row, by.who()));
    if (most < by.count()) {
      add(
          LadderCode.FEW_TO_APPOINT,
          row,
          "Vacancy",
          Math.min(listed(by.who(), reach.back()), seated(row, by.who())) < by.count(),
          "nobody can come to a vacant seat of `"
              + row.name().key()
              + "` by the yes of "
              + by.count()
              + " of `"
              + Words.who(by.who())
              + "`: there "
              + (most == 1 ? "is 1" : "are " + most)
              + (most < listed ? " at most while a seat is vacant" : ""),
          "ask for fewer, or for people of another role");
    }
  }

  private int listed(Who who, Reach within) {
    Set<Integer> people = people(who, within);
    return people == null ? Integer.MAX_VALUE : people.size();
  }

  /** How many hold a role while a seat of the body is vacant, if only its members hold it. */
  private int seated(BodyRow row, Who who) {
    boolean members =
        Named.flat(who)
            .allMatch(
                one ->
                    one instanceof Who.Role role
                        && plan.order
                            .holding(role.role(), role.only())
                            .equals(List.of(row.members())));
    boolean counts = members && !plan.register.bound(row.members());
    return counts && row.seats() != null ? row.seats() - 1 : Integer.MAX_VALUE;
  }
}
