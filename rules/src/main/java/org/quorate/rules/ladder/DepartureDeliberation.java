package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Known;
import org.quorate.RoleName;
import org.quorate.Rule;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Decider;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.DepartureRow.Then;
import org.quorate.charter.EvidenceNeeded;
import org.quorate.charter.LadderColumn;
import org.quorate.ladder.Deed;
import org.quorate.ladder.DepartureDecision;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.Facts;
import org.quorate.rules.Says;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;

/** One holder of a role through the strata, by every row that speaks of it. */
final class DepartureDeliberation implements Step<DepartureDecision> {
  /**
   * What is not asked of whoever surely holds a role: whether they do, and whether they lose it.
   */
  static final Set<LadderColumn> OF_HOLDERS = EnumSet.of(LadderColumn.ROLE, LadderColumn.THEN);

  /** The same of anybody. */
  static final Set<LadderColumn> OF_ALL = EnumSet.of(LadderColumn.THEN);

  final MustStepDown question;
  final Scene scene;
  final List<Exit> exits = new ArrayList<>();
  final Facts facts;
  private @Nullable Walk past;
  private int stratum;

  /**
   * One row with what it asks.
   *
   * @param onlyMay whether whoever may remove the holder need not
   * @param row null where a seat of a body asks for it
   */
  record Exit(Rule rule, List<Piece> pieces, boolean onlyMay, @Nullable DepartureRow row) {
    /** One of a body. */
    Exit(Rule rule, List<Piece> pieces, boolean onlyMay) {
      this(rule, pieces, onlyMay, null);
    }

    /** Whether it takes the vote, and not the role. */
    boolean suspends() {
      return row != null && row.then().suspends();
    }

    /** What it says of a time for which it takes the vote, if it does. */
    Optional<Then> timed() {
      return Optional.ofNullable(row).map(DepartureRow::then).filter(Then::isTimed);
    }

    /** Whether nobody's word matters to it. */
    boolean isByFacts() {
      return row != null && row.decidedBy().stream().allMatch(Decider.Nobody.class::isInstance);
    }

    /** Whether all is met that it asks for, but in some columns. */
    Tri fulfilled(Facts facts, Set<LadderColumn> but) {
      Tri all = Tri.YES;
      for (Piece piece : due(facts)) {
        Claim claim = piece.claim(facts);
        if (!but.contains(claim.column())) {
          all = all.and(met((Says) facts.ruling(claim)));
        }
      }
      return all;
    }

    private static Tri met(Says says) {
      return says == Says.MET ? Tri.YES : says == Says.UNKNOWN ? Tri.MAYBE : Tri.NO;
    }

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
    lookBack();
  }

  /** One of several that share their people and working facts. */
  DepartureDeliberation(LadderPlan plan, MustStepDown question, Audiences audiences, Facts facts) {
    this(plan, question, audiences, facts, any -> true);
    BodyRow body = plan.body(question.role());
    if (body != null && question.module() == null) {
      new Seat(scene, body).exits(exits);
    }
  }

  /** Goes back to when a row began to take the vote that takes it for a time. */
  void lookBack() {
    if (exits.stream().anyMatch(exit -> exit.timed().isPresent())) {
      MustStepDown own =
          new MustStepDown(
              scene.ofNominee(),
              question.person(),
              question.role(),
              question.module(),
              question.at(),
              question.known());
      Audiences now = scene.audiences();
      Audiences before = now.asOf(question.at(), past(question.known()));
      Function<Instant, DepartureDeliberation> then =
          when ->
              ofVotes(
                  scene.plan,
                  asOf(own, when),
                  when.equals(question.at()) ? now : before.asOf(when),
                  facts);
      past = new Walk(then, question.at(), question.at(), Walk.MOST);
    }
  }

  /** The same as of an earlier instant, of which less may be known. */
  static MustStepDown asOf(MustStepDown question, Instant when) {
    Known known = question.known();
    Known then = when.isBefore(question.at()) ? past(known) : known;
    return new MustStepDown(
        question.merits(), question.person(), question.role(), question.module(), when, then);
  }

  /** What is known of an instant before that of a question. */
  static Known past(Known known) {
    return known.with(known.extent(Aspect.ROSTER_AT), Aspect.ROSTER);
  }

  /** When the holder comes to hold a role by the roster, or holds it no more. */
  NavigableSet<Instant> ownTerms() {
    NavigableSet<Instant> turns = new TreeSet<>();
    scene
        .plan
        .spells(scene.people, scene.nominee)
        .flatMap(spell -> Stream.of(spell.from(), spell.to()).filter(Objects::nonNull))
        .forEach(turns::add);
    return turns;
  }

  /** How long a row takes the vote that does. */
  Ban ban(Exit exit) {
    DepartureRow row = exit.row();
    if (row == null || exit.timed().isEmpty()) {
      return new Ban(Ban.Lasting.WHILE_MET, exit.fulfilled(facts, OF_ALL));
    }
    return past == null ? new Ban(Ban.Lasting.UNKNOWN, Tri.MAYBE) : past.last(row);
  }

  /** One by the rows alone that bear on votes. */
  static DepartureDeliberation ofVotes(
      LadderPlan plan, MustStepDown question, Audiences audiences, Facts facts) {
    return new DepartureDeliberation(plan, question, audiences, facts, DepartureRow::bearsOnVotes);
  }

  private DepartureDeliberation(
      LadderPlan plan,
      MustStepDown question,
      Audiences audiences,
      Facts facts,
      Predicate<DepartureRow> which) {
    this.question = question;
    this.facts = facts;
    Notices notices = Notices.of(question, audiences.people);
    Merits merits = question.merits();
    Merits heard = merits.toBuilder().attestations(List.of()).nominations(notices.heard()).build();
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
        .filter(row -> row.role().equals(question.role()) && which.test(row))
        .sorted(Comparator.comparing(DepartureRow::name))
        .forEach(
            row ->
                exits.add(new Exit(row.quoted(), pieces(row, notices), row.then().onlyMay(), row)));
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
    List<Idling> idle =
        row.when().stream().map(one -> idling(one.enough(), row.role(), mine)).toList();
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
    pieces.add(
        new PlainPiece(
            scene,
            new Claim.Taking(!row.then().suspends()),
            "the row takes the role",
            "the row takes the vote alone, and the role is kept"));
    return pieces;
  }

  private Idling idling(EvidenceNeeded enough, RoleName role, List<Deed> mine) {
    return enough instanceof EvidenceNeeded.Attended attended
        ? new AbsencePiece(scene, attended, role)
        : new IdlePiece(scene, (EvidenceNeeded.Counted) enough, role, mine);
  }

  @Override
  public Collection<?> next() {
    List<Object> fresh = List.of();
    while (fresh.isEmpty() && stratum < 3) {
      switch (stratum++) {
        case 0 -> collect();
        case 1 -> claim();
        default -> judge();
      }
      fresh = facts.fresh();
    }
    return fresh;
  }

  @Override
  public void collect() {
    exits.forEach(exit -> exit.pieces().forEach(piece -> piece.collect(facts)));
    if (past != null) {
      past.each(Step::collect);
    }
  }

  @Override
  public void claim() {
    exits.forEach(exit -> exit.pieces().forEach(piece -> facts.add(piece.claim(facts))));
    if (past != null) {
      past.each(Step::claim);
    }
  }

  @Override
  public void judge() {
    if (past != null) {
      past.judge(facts);
    }
    exits.stream().filter(Exit::suspends).forEach(exit -> facts.add(ban(exit)));
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
    ownTurns(turns);
    return turns;
  }

  /** Adds those that do not come of anybody's role. */
  void ownTurns(Set<Instant> turns) {
    question.merits().notices().forEach(notice -> turns.add(notice.at()));
    exits.forEach(exit -> exit.pieces().forEach(piece -> piece.turns(turns)));
    if (past != null) {
      turns.addAll(past.ends());
    }
  }
}
