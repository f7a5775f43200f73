package org.quorate.engine.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioBallot;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioLadder;
import org.quorate.charter.ScenarioPoll;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.charter.ScenarioRow;

/**
 * One account of each person in place of whichever stands in a scenario or among the charter's
 * people, so that whoever compares accounts afterwards compares people.
 */
public final class Aliases {
  private final Map<Handle, Handle> parents = new HashMap<>();

  private Aliases(List<RosterRow> roster) {
    for (RosterRow row : roster) {
      for (Handle other : row.alsoKnownAs()) {
        Handle main = of(row.handle());
        Handle same = of(other);
        if (!same.equals(main)) {
          parents.put(same, main);
        }
      }
    }
  }

  /** Those of a roster, whenever its rows hold. */
  public static Aliases of(Rows rows) {
    return new Aliases(rows.roster());
  }

  /** The account that stands for all of that person; itself for somebody with just one. */
  public Handle of(Handle account) {
    Handle main = account;
    for (Handle next = parents.get(main); next != null; next = parents.get(main)) {
      main = next;
    }
    Handle at = account;
    while (!at.equals(main)) {
      Handle next = parents.put(at, main);
      at = next == null ? main : next;
    }
    return main;
  }

  /** A charter whose people tables list each person by one account, and name the others. */
  Charter of(Charter charter) {
    if (parents.isEmpty()) {
      return charter;
    }
    Rows rows = charter.rows();
    return charter.with(
        rows.toBuilder()
            .roster(rows.roster().stream().map(this::of).toList())
            .affiliations(rows.affiliations().stream().map(this::of).toList())
            .build());
  }

  private RosterRow of(RosterRow row) {
    Handle main = of(row.handle());
    return main.equals(row.handle())
        ? row
        : new RosterRow(
            row.name(),
            row.source(),
            main,
            row.role(),
            row.module(),
            row.since(),
            row.until(),
            row.status(),
            row.displayName(),
            others(row, main));
  }

  private static List<Handle> others(RosterRow row, Handle main) {
    return Stream.concat(Stream.of(row.handle()), row.alsoKnownAs().stream())
        .filter(it -> !it.equals(main))
        .toList();
  }

  private AffiliationRow of(AffiliationRow row) {
    return new AffiliationRow(
        row.name(),
        row.source(),
        of(row.handle()),
        row.organisation(),
        row.since(),
        row.until(),
        row.relation());
  }

  /** A scenario whose people are named by one account each. */
  public ScenarioRow of(ScenarioRow row) {
    return parents.isEmpty()
        ? row
        : new ScenarioRow(
            row.name(),
            row.source(),
            of(row.facts()),
            row.ballot() == null ? null : of(row.ballot()),
            row.ladder() == null ? null : of(row.ladder()),
            row.expect(),
            row.byRule());
  }

  private ScenarioFacts of(ScenarioFacts it) {
    return new ScenarioFacts(
        it.paths(),
        of(it.author()),
        it.branch(),
        all(it.labels(), one -> new ScenarioFacts.LabelSet(one.label(), of(one.setBy()))),
        it.kinds(),
        it.title(),
        it.lines(),
        it.draft(),
        it.firstContribution(),
        players(it.approvedBy()),
        players(it.objectedBy()),
        players(it.vetoedBy()),
        players(it.heldBy()),
        it.checksPassed(),
        it.checksFailed(),
        players(it.ownedBy()),
        it.signedOff(),
        it.openFor(),
        it.sinceLastVersion(),
        all(it.invoked(), one -> new ScenarioFacts.Invoked(one.exception(), players(one.by()))));
  }

  private ScenarioBallot of(ScenarioBallot it) {
    return new ScenarioBallot(
        it.decision(),
        of(it.author()),
        of(it.subject()),
        voices(it.inFavour()),
        voices(it.against()),
        voices(it.abstaining()),
        voices(it.concerned()),
        voices(it.present()),
        voices(it.callers()),
        voices(it.suspended()),
        it.electors(),
        it.openFor(),
        it.announced(),
        it.discussed(),
        it.closed(),
        it.refused(),
        it.before(),
        it.after(),
        of(it.poll()));
  }

  private ScenarioPoll of(ScenarioPoll it) {
    return new ScenarioPoll(
        all(it.candidates(), one -> new Candidate(one.option(), of(one.person()))),
        it.seats(),
        voices(it.inOffice()),
        all(it.papers(), one -> new Paper(of(one.voters()), one.marks(), one.points())),
        it.elected());
  }

  private ScenarioLadder of(ScenarioLadder it) {
    return new ScenarioLadder(
        of(it.person()),
        it.role(),
        it.leaves(),
        it.module(),
        it.evidence(),
        voices(it.sponsors()),
        players(it.agreed()),
        players(it.objected()),
        it.openFor(),
        it.asked(),
        it.answered(),
        it.onLeave(),
        it.refused(),
        it.left(),
        it.expecting());
  }

  private List<Voices> voices(List<Voices> voices) {
    return all(voices, this::of);
  }

  private Voices of(Voices it) {
    return new Voices(of(it.player()), it.count(), it.roles(), it.organisation());
  }

  private List<Player> players(List<Player> players) {
    return all(players, it -> new Player(of(it.handle()), it.roles(), it.organisation()));
  }

  private @Nullable Player of(@Nullable Player it) {
    return it == null ? null : new Player(of(it.handle()), it.roles(), it.organisation());
  }

  private static <T> List<T> all(List<T> items, UnaryOperator<T> change) {
    return items.stream().map(change).toList();
  }
}
