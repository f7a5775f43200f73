package org.quorate.rules.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Who;
import org.quorate.charter.Window;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Merits;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Voice;
import org.quorate.rules.Polled;
import org.quorate.rules.people.People;
import org.quorate.rules.people.Tri;
import org.quorate.rules.people.Within;
import org.quorate.vote.Ballot;
import org.quorate.vote.BallotDecision;
import org.quorate.vote.OptionName;

/** One nomination: who the people are, and what of the facts is about the nominee. */
final class Scene {
  final LadderPlan plan;
  final MayBecome question;
  final Instant at;
  final People people;
  final Diary diary;
  final Within within;
  final int nominee;

  /**
   * The last nominations that are open, of the nominee for the role and the module; those that were
   * refused too, where an appeal may turn that.
   */
  final List<Nomination> open;

  /** When the last nomination of all was refused, which an appeal may turn; null if neither. */
  final @Nullable Instant appealed;

  /** All of the nominee for the role and the module up to now, by when they were announced. */
  final NavigableMap<Instant, List<Nomination>> given = new TreeMap<>();

  /** When the host says that one of them was refused, up to now. */
  final NavigableSet<Instant> refused = new TreeSet<>();

  final LastWords lastWords;

  /** Whether it is asked of a holder who may have to go, and not of a nominee. */
  final boolean noticed;

  private final Audiences audiences;

  Scene(LadderPlan plan, MayBecome question) {
    this(
        plan, question, audiences(plan, question.merits(), question.known(), question.at()), false);
  }

  /**
   * One of several that share their people.
   *
   * @param noticed whether what is told as a nomination is a notice, of which nobody speaks before
   *     it is given, while sponsors may gather before a nomination is announced
   */
  Scene(LadderPlan plan, MayBecome question, Audiences audiences, boolean noticed) {
    this.noticed = noticed;
    this.plan = plan;
    this.question = question;
    this.audiences = audiences;
    people = audiences.people;
    diary = audiences.diary;
    at = question.at();
    within = plan.within(question.module());
    nominee = people.number(question.person());
    for (Nomination nomination : question.merits().nominations()) {
      if (isOf(nomination)) {
        note(nomination);
      }
    }
    Instant last = given.isEmpty() ? null : given.lastKey();
    boolean standing = last != null && refused.tailSet(last).isEmpty();
    appealed = last == null || standing || !mayBeAppealed() ? null : refused.last();
    open = last == null || !standing && appealed == null ? List.of() : given(last);
    voices().forEach(voice -> people.number(voice.by()));
    lastWords = new LastWords(people, voices(), at);
    attestations().forEach(attestation -> people.number(attestation.by()));
  }

  /** The same, but another nomination is open: the one that was announced at an instant. */
  private Scene(Scene all, Instant announced) {
    noticed = all.noticed;
    plan = all.plan;
    question = all.question;
    audiences = all.audiences;
    people = all.people;
    diary = all.diary;
    at = all.at;
    within = all.within;
    nominee = all.nominee;
    appealed = null;
    open = all.given(announced);
    lastWords = new LastWords(people, voices(), at);
  }

  /** As of now, but of a nomination that was announced at an instant and is past, or open too. */
  Scene on(Instant announced) {
    return new Scene(this, announced);
  }

  private List<Nomination> given(Instant announced) {
    return given.getOrDefault(announced, List.of());
  }

  private void note(Nomination nomination) {
    if (!nomination.at().isAfter(at)) {
      given.computeIfAbsent(nomination.at(), any -> new ArrayList<>()).add(nomination);
    }
    if (nomination.refused() != null && !nomination.refused().isAfter(at)) {
      refused.add(nomination.refused());
    }
  }

  private boolean mayBeAppealed() {
    RoleRow row = plan.row(question.role());
    return !noticed && row != null && row.promotion().appeal() != null;
  }

  static Audiences audiences(LadderPlan plan, Merits merits, Known known, Instant at) {
    People people = new People(plan.register, plan.order, merits.people(), known, at);
    return new Audiences(people, new Diary(merits));
  }

  Audiences audiences() {
    return audiences;
  }

  /** What was done by the nominee, and all else. */
  Merits ofNominee() {
    Merits it = question.merits();
    return it.toBuilder()
        .deeds(it.deeds().stream().filter(deed -> people.number(deed.by()) == nominee).toList())
        .build();
  }

  /** Everybody beside what a cell asks of them at an instant. */
  Audience audience(Who who, Instant when) {
    Instant turn = plan.terms.upTo(when);
    Audiences.Cell cell = new Audiences.Cell(who, question.module(), turn, when.equals(at));
    return audiences.of(cell, () -> new Audience(people, who, view(when)));
  }

  /** The members of a body at an instant; between two turns all instants are alike. */
  Assembly assembly(BodyRow body, Instant when) {
    Instant turn = plan.terms.upTo(when);
    Audiences.Convened key = new Audiences.Convened(body.name(), turn, when.equals(at));
    return audiences.of(key, () -> new Assembly(this, body, when));
  }

  /** Everybody's standing and organisations at an instant. */
  Audience.View view(Instant when) {
    return new Audience.View() {
      @Override
      public Tri standing(Who who, int person) {
        return Scene.this.standing(who, person, when);
      }

      @Override
      public Optional<Set<OrganisationName>> organisations(int person) {
        return Optional.ofNullable(Scene.this.organisations(person, when));
      }
    };
  }

  /** Where something that was done lies beside a window. */
  Timing timing(Instant done, Window window) {
    Timing timing = Timing.of(done, window.end(done, diary.cycles), at);
    return timing != Timing.AHEAD && isUntold(window) ? Timing.UNTOLD : timing;
  }

  /** Whether nobody tells how far back a window reaches. */
  boolean isUntold(Window window) {
    return window instanceof Window.LastCycles && !knows(Aspect.CYCLES);
  }

  /** The meetings that are of the question's module, or of the whole project. */
  List<Diary.Met> meetings() {
    return diary.meetings(question.module(), people);
  }

  /** Whether there may always be more that the nominee did. */
  boolean untraced() {
    return question.merits().untraced().stream().anyMatch(one -> people.number(one) == nominee);
  }

  private boolean isOf(Nomination nomination) {
    return people.number(nomination.nominee()) == nominee
        && nomination.role().equals(question.role())
        && java.util.Objects.equals(nomination.module(), question.module());
  }

  /** What was said of the nominations that are open. */
  List<Voice> voices() {
    return open.stream().flatMap(nomination -> nomination.voices().stream()).toList();
  }

  boolean isEarly(Voice voice) {
    Instant announced = announced();
    return noticed && announced != null && voice.at().isBefore(announced);
  }

  /** What of a ballot matters that is hung on an open nomination. */
  Held held(Nomination nomination, Ballot ballot) {
    return held(nomination.at(), null, ballot);
  }

  /** The same where it has to open since an instant and until another; null for ever. */
  Held held(Instant since, @Nullable Instant until, Ballot ballot) {
    Instant opened = ballot.course().opened();
    boolean late = until != null && opened.isAfter(until);
    Held.Opened when = late ? Held.Opened.LATE : Held.Opened.IN_TIME;
    return new Held(opened.isBefore(since) ? Held.Opened.EARLY : when, !isAbout(ballot));
  }

  /**
   * Whether a ballot that is hung on a nomination or a notice is about the nominee: of one in which
   * people stand, whether it elects the nominee, or may yet. It removes nobody.
   */
  boolean isAbout(Ballot ballot) {
    boolean told = ballot.subject() == null || isNominee(ballot.subject());
    Map<OptionName, Handle> candidates = ballot.poll().candidates();
    if (!told || candidates.isEmpty()) {
      return told;
    }
    Set<OptionName> own = new HashSet<>();
    candidates.forEach(
        (option, who) -> {
          if (isNominee(who)) {
            own.add(option);
          }
        });
    return !noticed && !own.isEmpty() && mayElect(plan.decided(ballot), own);
  }

  /** An election that has passed elects whom it elects. */
  private static boolean mayElect(@Nullable BallotDecision decision, Set<OptionName> own) {
    return decision == null
        || new Polled(decision).passed() != Tri.YES
        || decision.result().elected().stream().anyMatch(own::contains);
  }

  private boolean isNominee(Handle who) {
    return people.knows(who) && people.number(who) == nominee;
  }

  List<Attestation> attestations() {
    return question.merits().attestations().stream()
        .filter(attestation -> people.number(attestation.of()) == nominee)
        .toList();
  }

  /** When the host says the last nomination was refused, if none is open since; else null. */
  @Nullable Instant closed() {
    return open.isEmpty() && !given.isEmpty() && !refused.isEmpty() ? refused.last() : null;
  }

  /** What to say first of who has to speak, where nothing counts that was said before. */
  String afresh() {
    return closed() == null ? "" : "the last nomination was refused at " + closed() + ", and ";
  }

  /** Who can begin again where the last nomination was refused; else those who could speak. */
  List<Piece.Helper> orAfresh(List<Piece.Helper> speaking) {
    return closed() == null ? speaking : List.of(Piece.Helper.PROPOSING);
  }

  /** When the nomination was announced last; null if none is open. */
  @Nullable Instant announced() {
    return open.stream().map(Nomination::at).max(Instant::compareTo).orElse(null);
  }

  /** One instant of each stretch up to now in which nobody's standing changes; now is the last. */
  List<Instant> past() {
    TreeSet<Instant> past = new TreeSet<>(plan.terms.all().headSet(at, true));
    past.add(at);
    past.add(past.first().minusSeconds(1));
    return List.copyOf(past);
  }

  /** People in an order that does not depend on who was told of first. */
  List<Integer> sorted(Collection<Integer> some) {
    return some.stream().sorted(Comparator.comparing(people::handle)).toList();
  }

  boolean knows(Aspect aspect) {
    return question.known().complete(aspect);
  }

  /** Whether a person is, at an instant, one of those whom a cell means. */
  Tri standing(Who who, int person, Instant when) {
    if (who instanceof Who.Role role) {
      return people.holds(person, role.role(), role.only(), when, within);
    } else if (who instanceof Who.People named) {
      return Tri.of(people.among(named.handles(), person));
    } else if (who instanceof Who.Anyone) {
      return Tri.YES;
    }
    Tri best = Tri.NO;
    for (Who one : several(who)) {
      best = best.or(standing(one, person, when));
    }
    return best;
  }

  private static List<Who> several(Who who) {
    if (who instanceof Who.AnyOf any) {
      return any.alternatives();
    }
    throw new IllegalArgumentException("the ladder asks no owners and no teams: " + who);
  }

  /** Whether people of whom nobody has heard could be among those whom a cell means. */
  boolean isOpen(Who who) {
    return Named.flat(who)
        .anyMatch(
            one ->
                one instanceof Who.Anyone
                    || one instanceof Who.Role role && people.open(role.role(), role.only()));
  }

  /** The same of the past, of which less may be known. */
  boolean wasOpen(Who who) {
    boolean known = knows(Aspect.ROSTER) && knows(Aspect.ROSTER_AT);
    return isOpen(who)
        || !known
            && Named.flat(who)
                .anyMatch(
                    one ->
                        one instanceof Who.Role role && people.unlisted(role.role(), role.only()));
  }

  /** What would tell who somebody was at an instant. */
  Set<Aspect> lacksStanding(Instant when) {
    boolean then = !when.equals(at) && !knows(Aspect.ROSTER_AT);
    return EnumSet.of(then ? Aspect.ROSTER_AT : Aspect.ROSTER);
  }

  /**
   * The organisations of a person at an instant, empty if they stand alone, null if nobody can
   * tell.
   */
  @Nullable Set<OrganisationName> organisations(int person, Instant when) {
    return plan.organisations.of(person, when, people, question.known());
  }
}
