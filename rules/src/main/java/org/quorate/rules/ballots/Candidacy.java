package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Election;
import org.quorate.rules.people.Incumbency;
import org.quorate.rules.people.Tri;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;

/**
 * What stands to be elected, for how many seats of which body, as of the closing.
 *
 * <p>Members stay who hold the role of the body then, beyond the ballot, and do not stand again.
 */
final class Candidacy {
  private final Hall hall;
  private final Election election;
  private final Poll poll;
  private final @Nullable BodyRow body;
  private final Instant when;
  private final Map<OptionName, Set<OrganisationName>> affiliations = new HashMap<>();
  private final Set<OptionName> strange = new HashSet<>();
  private final List<Set<OrganisationName>> staying = new ArrayList<>();
  private final List<String> named = new ArrayList<>();
  private final List<String> unplaced = new ArrayList<>();
  private final @Nullable Incumbency terms;
  private boolean membersInDoubt;
  private boolean termsInDoubt;

  Candidacy(Hall hall, Floor floor, Election election) {
    this.hall = hall;
    this.election = election;
    poll = hall.ballot.poll();
    body = hall.plan.bodies.filled(hall.row);
    when = floor.moment().now();
    poll.options().forEach(this::affiliate);
    terms = body == null ? null : new Incumbency(hall.people, body);
    if (body != null) {
      members(body, floor.size());
      termsInDoubt = body.mandate().isLimited() && !hall.unnamed().isEmpty();
      for (Handle candidate : poll.candidates().values()) {
        termsInDoubt |= mayServe(candidate) == Tri.MAYBE;
      }
    }
  }

  private Tri mayServe(Handle candidate) {
    return terms == null ? Tri.YES : terms.mayServe(hall.people.number(candidate), when);
  }

  private void affiliate(OptionName option) {
    if (option.equals(election.rule().byDefault())) {
      return;
    }
    Handle candidate = poll.candidates().get(option);
    Set<OrganisationName> own =
        candidate == null ? null : hall.organisations(body, hall.people.number(candidate), when);
    if (own == null) {
      strange.add(option);
    } else {
      affiliations.put(option, own);
    }
  }

  private void members(BodyRow of, int size) {
    Stayers stayers = Stayers.of(hall, of, when, size);
    for (int person : stayers.people()) {
      Set<OrganisationName> own = hall.organisations(of, person, when);
      if (own == null) {
        unplaced.add(hall.people.shown(person));
      }
      staying.add(own == null ? Set.of() : own);
      named.add(hall.people.shown(person));
    }
    membersInDoubt = stayers.areInDoubt();
  }

  /** How many seats are to be filled. */
  int seats() {
    if (election.seats() != null) {
      return election.seats();
    } else if (poll.seats() != null) {
      return poll.seats();
    }
    return body == null || body.seats() == null ? 1 : vacant(body.seats());
  }

  private int vacant(int all) {
    return Math.max(0, all - staying.size());
  }

  Contest contest(@Nullable String seed) {
    return new Contest(poll.options(), seats(), seed);
  }

  /** How many seats an organisation may hold; null for any number. */
  @Nullable Cap cap() {
    return body == null || body.cap() == null
        ? null
        : body.cap().atElection().in(body.seats() == null ? 0 : body.seats());
  }

  Body body() {
    return new Body(seats(), staying, affiliations);
  }

  /** Why nothing can be elected, in a sentence; null if something can. */
  @Nullable String flaw() {
    String ofOptions = new Slate(poll.options(), election.rule()).flaw();
    if (ofOptions != null) {
      return ofOptions;
    }
    Optional<OptionName> stranger =
        poll.candidates().keySet().stream()
            .filter(option -> !poll.options().contains(option))
            .min(OptionName::compareTo);
    if (stranger.isPresent()) {
      return "somebody is told to be `" + stranger.get() + "`, which does not stand";
    }
    String ofPeople = ofPeople();
    return ofPeople != null ? ofPeople : ofSeats();
  }

  /** Somebody stands once, whatever their accounts, and bots hold no roles. */
  private @Nullable String ofPeople() {
    Map<Integer, OptionName> standing = new HashMap<>();
    for (OptionName option : poll.options()) {
      Handle candidate = poll.candidates().get(option);
      int person = candidate == null ? -1 : hall.people.number(candidate);
      OptionName other = person < 0 ? null : standing.putIfAbsent(person, option);
      if (other != null) {
        return "`" + other + "` and `" + option + "` are one person";
      } else if (body != null && person >= 0 && hall.people.bot(person)) {
        return "`" + option + "` is a bot, and bots hold no roles";
      }
    }
    for (OptionName option : poll.options()) {
      Handle candidate = poll.candidates().get(option);
      if (terms != null && candidate != null && mayServe(candidate) == Tri.NO) {
        String served = terms.sentence(hall.people.number(candidate), when);
        return "`" + option + "` may not stand: " + served;
      }
    }
    return null;
  }

  private @Nullable String ofSeats() {
    if (election.seats() != null
        && poll.seats() != null
        && !election.seats().equals(poll.seats())) {
      return "the row is for " + election.seats() + " seats, and the ballot for " + poll.seats();
    }
    String method = election.rule().method().shown();
    if (election.rule().method().fillsOneSeat() && seats() != 1) {
      return "`" + method + "` fills one seat, not " + seats();
    }
    if (body == null || body.seats() == null || membersInDoubt) {
      return null;
    }
    int vacant = vacant(body.seats());
    if (seats() <= vacant && vacant > 0) {
      return null;
    }
    named.sort(null);
    String who = named.isEmpty() ? "" : ": " + String.join(", ", named) + " stay";
    String name = body.name().key();
    return seats() + " are to be elected, and `" + name + "` has " + vacant + " vacant" + who;
  }

  /** Whether a fact is missing of the body, or of somebody whose organisation matters. */
  boolean isInDoubt(Count count) {
    boolean counts = body != null && body.seats() != null;
    if (flaw() != null) {
      return false;
    }
    return termsInDoubt || counts && membersInDoubt || cap() != null && isCapInDoubt(count);
  }

  /** Options of which nobody says who stands behind them, where that may matter. */
  List<OptionName> unnamed() {
    boolean matters =
        body != null && (body.mandate().isLimited() || cap() != null || !staying.isEmpty());
    return matters ? hall.unnamed() : List.of();
  }

  /** With a tie any of them may come to a seat, else those who did. */
  private boolean isCapInDoubt(Count count) {
    return membersInDoubt || !unplaced(count).isEmpty();
  }

  /** Whose organisation no fact tells, where it may matter: members who stay, and options. */
  List<String> unplaced(Count count) {
    List<String> some = new ArrayList<>();
    if (cap() != null) {
      some.addAll(unplaced);
      List<OptionName> matter = count.tied() ? poll.options() : count.elected();
      matter.stream().filter(strange::contains).forEach(option -> some.add(option.toString()));
      some.sort(null);
    }
    return some;
  }
}
