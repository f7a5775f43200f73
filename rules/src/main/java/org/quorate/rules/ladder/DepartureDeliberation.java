package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.quorate.Rule;
import org.quorate.charter.BodyRow;
import org.quorate.charter.DepartureRow;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.Facts;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** One holder of a role through the strata, by every row that speaks of it. */
final class DepartureDeliberation implements Step<DepartureDecision> {
  final MustStepDown question;
  final Scene scene;
  final List<Exit> exits = new ArrayList<>();
  final Facts facts;
  private int stratum;

  /**
   * One row with what it asks.
   *
   * @param onlyMay whether whoever may remove the holder need not
   */
  record Exit(Rule rule, List<Piece> pieces, boolean onlyMay) {

    /** Those that are asked for, once the facts are ruled. */
    List<Piece> due(Facts facts) {
      return pieces.stream().filter(piece -> piece.isDue(facts)).toList();
    }
  }

  DepartureDeliberation(LadderPlan plan, MustStepDown question) {
    this(
        plan,
        question,
        Scene.audiences(plan, question.merits(), question.known(), question.at()),
        new Facts());
  }

  /** One of several that share their people and working facts. */
  DepartureDeliberation(LadderPlan plan, MustStepDown question, Audiences audiences, Facts facts) {
    this.question = question;
    this.facts = facts;
    Notices notices = Notices.of(question, audiences.people);
    Merits merits = question.merits();
    Merits heard =
        new Merits(
            merits.people(),
            merits.deeds(),
            List.of(),
            notices.heard(),
            merits.leaves(),
            merits.notices(),
            merits.untraced(),
            merits.seeds(),
            merits.ballots());
    MayBecome around =
        new MayBecome(
            heard,
            question.person(),
            question.role(),
            question.module(),
            question.at(),
            question.known());
    scene = new Scene(plan, around, audiences, true);
    plan.charter.rows().departures().stream()
        .filter(row -> row.role().equals(question.role()))
        .sorted(Comparator.comparing(DepartureRow::name))
        .forEach(
            row -> exits.add(new Exit(row.quoted(), pieces(row, notices), row.then().onlyMay())));
    BodyRow body = plan.body(question.role());
    if (body != null && question.module() == null) {
      new Seat(scene, body).exits(exits);
    }
  }

  static Piece holding(Scene scene, Tri held) {
    String holds = scene.people.shown(scene.nominee) + " holds the role " + scene.question.role();
    return new PlainPiece(scene, new Claim.Holding(held), holds, "not so: " + holds);
  }

  private List<Piece> pieces(DepartureRow row, Notices notices) {
    List<Piece> pieces = new ArrayList<>();
    Within within = question.module() == null ? Within.NOWHERE : scene.within;
    Tri held = scene.people.holds(scene.nominee, row.role(), false, question.at(), within);
    pieces.add(holding(scene, held));
    List<Deed> mine =
        question.merits().deeds().stream()
            .filter(deed -> scene.people.number(deed.by()) == scene.nominee)
            .toList();
    List<IdlePiece> idle = row.when().stream().map(one -> new IdlePiece(scene, one, mine)).toList();
    pieces.addAll(idle);
    if (row.notDuringLeave()) {
      pieces.add(new LeavePiece(scene));
    }
    if (row.askFirst() != null) {
      AskedPiece asked = new AskedPiece(scene, row.askFirst(), notices, idle);
      pieces.add(asked);
      if (row.grace() != null) {
        pieces.add(new GracePiece(scene, row.grace(), asked));
      }
    }
    pieces.addAll(Rungs.deciders(scene, row.decidedBy(), null));
    return pieces;
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 2) {
      if (stratum++ == 0) {
        collect();
      } else {
        claim();
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  @Override
  public void collect() {
    exits.forEach(exit -> exit.pieces().forEach(piece -> piece.collect(facts)));
  }

  @Override
  public void claim() {
    exits.forEach(exit -> exit.pieces().forEach(piece -> facts.add(piece.claim(facts))));
  }

  @Override
  public void accept(Object fact, Object ruling) {
    facts.rule(fact, ruling);
  }

  @Override
  public DepartureDecision conclude() {
    return new DepartureConclusion(this).decision();
  }

  @Override
  public Instant at() {
    return question.at();
  }

  @Override
  public NavigableSet<Instant> turns() {
    NavigableSet<Instant> turns = new TreeSet<>(scene.plan.terms.all());
    question.merits().notices().forEach(notice -> turns.add(notice.at()));
    exits.forEach(exit -> exit.pieces().forEach(piece -> piece.turns(turns)));
    return turns;
  }
}
