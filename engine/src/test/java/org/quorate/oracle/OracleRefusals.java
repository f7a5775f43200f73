package org.quorate.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Column;
import org.quorate.charter.Counting;
import org.quorate.charter.Demand;
import org.quorate.charter.HoldBy;
import org.quorate.charter.ObjectionsAllowed;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.Veto;
import org.quorate.charter.Who;
import org.quorate.contribution.Hold;
import org.quorate.contribution.Review;

/**
 * Why an approval that was given does not count, or an objection, a veto or a hold does not stand;
 * or why it only may. Of several reasons the first is told: whatever its author can see without the
 * charter, then what the row says of such people, then what became of it, then what is in doubt.
 */
final class OracleRefusals {
  private static final String NOT_ASKED = "the row asks others";
  private static final String LIFTED = "it was lifted";
  private static final String WHO_LIFTED = "nobody can tell who lifted it";
  private static final String WHICH_ROLE = "nobody can tell whether the row asks them";

  private final OracleFacts facts;
  private final OracleRow row;
  private final OracleBars bars;
  private final SortedSet<String> sentences = new TreeSet<>();

  private OracleRefusals(OracleRow row) {
    this.facts = row.facts;
    this.row = row;
    this.bars = new OracleBars(row);
  }

  /** What the finding of a column tells besides its verdict, a sentence each. */
  static List<String> of(OracleRow row, Column column) {
    OracleRefusals refusals = new OracleRefusals(row);
    switch (column) {
      case APPROVALS -> refusals.approvals();
      case OBJECTIONS -> refusals.objections();
      case VETOED_BY -> refusals.vetoes();
      case HOLD_BY -> refusals.holds();
      case DECIDED_BY ->
          refusals.sentences.addAll(OracleVotes.refusals(row.facts, row.row.decidedBy()));
      default -> {}
    }
    return List.copyOf(refusals.sentences);
  }

  private void approvals() {
    for (Handle person : bars.objectors()) {
      Review review = facts.reviews.latest(person).orElseThrow();
      if (review.verdict() == Review.Verdict.APPROVE) {
        Reason reason = new Reason(facts.people.shown(person) + "'s approval ", " count: ");
        approval(person, review, reason);
      }
    }
  }

  private void approval(Handle person, Review review, Reason reason) {
    OracleApprovers approvers = row.approvers;
    Counting counting = row.row.counting();
    Tri standing = approvers.ofSomeDemand().of(person, approvers.standingAt(review));
    Tri fresh = approvers.fresh(review);
    Tri unedited = approvers.unedited(review);
    reason.no(facts.reviews.isDismissed(review), "it was taken back");
    boolean own = person.equals(facts.people.author());
    reason.no(own && !counting.author(), "it is the author's own");
    Tri coAuthor = facts.people.isCoAuthor(person).and(Tri.of(!own && !counting.coAuthor()));
    Tri committer = facts.people.isCommitter(person).and(Tri.of(!own && !counting.committer()));
    reason.no(coAuthor == Tri.YES, "it comes from a co-author");
    reason.no(committer == Tri.YES, "it comes from a committer");
    reason.no(isSilent(person), "it comes from a bot");
    reason.no(standing == Tri.NO, notAsked(person));
    reason.no(unedited == Tri.NO, "it was edited after it was given");
    reason.no(fresh == Tri.NO, "given before the newest version");
    reason.perhaps(fresh == Tri.MAYBE, "nobody can tell which version it saw");
    reason.perhaps(unedited == Tri.MAYBE, "it may have been edited since");
    reason.perhaps(standing == Tri.MAYBE, WHICH_ROLE);
    reason.perhaps(coAuthor == Tri.MAYBE, "nobody can tell who wrote part of it");
    reason.perhaps(committer == Tri.MAYBE, "nobody can tell who committed");
  }

  /** Of roles on which the host and the roster disagree it is told, since the roster wins. */
  private String notAsked(@Nullable Handle person) {
    if (person == null) {
      return NOT_ASKED;
    }
    String disputed =
        facts.people.accounts.hostRoles(person).stream()
            .filter(facts.standing::listed)
            .filter(role -> asked().anyMatch(who -> asksFor(who, role)))
            .filter(role -> !facts.standing.rostered(person, role))
            .map(RoleName::value)
            .sorted()
            .map(role -> "`" + role + "`")
            .collect(Collectors.joining(", "));
    return disputed.isEmpty()
        ? NOT_ASKED
        : NOT_ASKED + " (" + disputed + " by the host, not by the roster)";
  }

  /** Everybody whom the row asks to approve, or lets object, veto or hold. */
  private Stream<Who> asked() {
    ReviewRow asking = row.row;
    Stream<Who> approving =
        asking.approvals().alternatives().stream().flatMap(List::stream).flatMap(this::asked);
    Stream<Who> opposing =
        Stream.of(
                Optional.ofNullable(asking.objections()).map(ObjectionsAllowed::who),
                Optional.ofNullable(asking.vetoedBy()).map(Veto::who),
                Optional.ofNullable(asking.holdBy()).map(HoldBy::who))
            .flatMap(Optional::stream);
    return Stream.concat(approving, opposing);
  }

  private Stream<Who> asked(Demand demand) {
    return Stream.concat(Stream.of(demand.who()), demand.including().stream().flatMap(this::asked));
  }

  private boolean asksFor(Who who, RoleName role) {
    if (who instanceof Who.Role asked) {
      return facts.standing.concerned(asked.role(), asked.only()).contains(role);
    } else if (who instanceof Who.Teams teams) {
      return teams.teams().stream()
          .anyMatch(team -> facts.standing.concerned(team, false).contains(role));
    }
    return who instanceof Who.AnyOf any
        && any.alternatives().stream().anyMatch(one -> asksFor(one, role));
  }

  /** Whether it is a bot that the row does not name. */
  private boolean isSilent(Handle person) {
    return facts.people.isBot(person) && !facts.people.among(person, row.row.counting().bots());
  }

  private void objections() {
    ObjectionsAllowed allowed = Objects.requireNonNull(row.row.objections());
    for (Handle person : bars.objectors()) {
      Review review = facts.reviews.latest(person).orElseThrow();
      if (review.verdict() != Review.Verdict.APPROVE) {
        Tri entitled =
            row.approvers.title(allowed.who()).of(person, row.approvers.standingAt(review));
        Reason reason = reason("objection", person);
        reason.no(facts.people.isBot(person), "it comes from a bot");
        reason.no(person.equals(facts.people.author()), "it is the author's own");
        reason.no(entitled == Tri.NO, notAsked(person));
        Tri struckOut = bars.struckOut(person, review);
        reason.no(struckOut == Tri.YES, LIFTED);
        reason.perhaps(struckOut == Tri.MAYBE, WHO_LIFTED);
        reason.perhaps(entitled == Tri.MAYBE, WHICH_ROLE);
      }
    }
  }

  private void vetoes() {
    Veto veto = Objects.requireNonNull(row.row.vetoedBy());
    for (Handle person : bars.objectors()) {
      Review review = facts.reviews.latest(person).orElseThrow();
      if (review.verdict() == Review.Verdict.VETO) {
        Tri entitled = row.approvers.title(veto.who()).of(person, row.approvers.standingAt(review));
        Tri lifted = bars.liftedVeto(person, review, veto);
        Reason reason = reason("veto", person);
        reason.no(isSilent(person), "it comes from a bot");
        reason.no(entitled == Tri.NO, notAsked(person));
        reason.no(lifted == Tri.YES, LIFTED);
        reason.no(veto.withReason() && review.reason().isBlank(), "it gives no reason");
        reason.no(OracleBars.isOver(review, veto, facts), "it has expired");
        reason.perhaps(lifted == Tri.MAYBE, WHO_LIFTED);
        reason.perhaps(entitled == Tri.MAYBE, WHICH_ROLE);
      }
    }
  }

  private void holds() {
    HoldBy cell = Objects.requireNonNull(row.row.holdBy());
    for (Hold hold : facts.contribution().evidence().holds()) {
      if (facts.happened(hold.at())) {
        Handle setter = bars.setter(hold);
        Tri entitled = bars.mayHold(setter, hold, cell);
        Tri lifted = bars.liftedHold(setter, hold, cell);
        Reason reason = reason("hold", setter);
        reason.no(entitled == Tri.NO, notAsked(setter));
        reason.no(lifted == Tri.YES, LIFTED);
        reason.perhaps(lifted == Tri.MAYBE, WHO_LIFTED);
        reason.perhaps(entitled == Tri.MAYBE, WHICH_ROLE);
      }
    }
  }

  private Reason reason(String word, @Nullable Handle person) {
    return new Reason(
        word + " of " + (person == null ? "somebody" : facts.people.shown(person)) + " ",
        " stand: ");
  }

  /** Takes the first reason that holds. */
  private final class Reason {
    private final String start;
    private final String verb;
    private boolean told;

    Reason(String start, String verb) {
      this.start = start;
      this.verb = verb;
    }

    void no(boolean holds, String why) {
      tell(holds, "does not", why);
    }

    void perhaps(boolean holds, String why) {
      tell(holds, "may not", why);
    }

    private void tell(boolean holds, String how, String why) {
      if (holds && !told) {
        told = true;
        sentences.add(start + how + verb + why);
      }
    }
  }
}
