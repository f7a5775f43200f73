package org.quorate.oracle.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.Election;
import org.quorate.charter.Stake;
import org.quorate.charter.TieRule;
import org.quorate.charter.Who;
import org.quorate.oracle.OracleRoots;
import org.quorate.oracle.OracleTerms;
import org.quorate.oracle.Tri;
import org.quorate.vote.HasPassed;
import org.quorate.vote.OptionName;
import org.quorate.vote.Poll;
import org.quorate.vote.Vote;

/** What becomes of an election, by trying every way in which its votes may be read. */
final class OracleElection {
  private static final int MOST = 64;

  private final HasPassed question;
  private final OracleRoll roll;
  private final OracleReading reading;
  private final Election election;
  private final Poll poll;
  private final Instant when;
  private final @Nullable BodyRow body;
  private final OracleRoots roots;
  private final List<Set<String>> staying = new ArrayList<>();
  private boolean membersInDoubt;
  private boolean barred;
  private boolean termsInDoubt;
  private boolean stayersInDoubt;

  OracleElection(
      Charter charter, HasPassed question, OracleRoll roll, OracleReading reading, Instant when) {
    this.question = question;
    this.roll = roll;
    this.reading = reading;
    this.when = when;
    election = Objects.requireNonNull(roll.row.election());
    poll = question.ballot().poll();
    body =
        charter.rows().bodies().stream()
            .filter(one -> one.name().key().equals(election.body()))
            .findFirst()
            .orElse(null);
    roots =
        new OracleRoots(
            charter,
            roll.accounts,
            question.known().complete(Aspect.AFFILIATIONS),
            body == null || body.cap() == null ? Stake.HALF : body.cap().together());
    members(charter);
  }

  private void members(Charter charter) {
    if (body == null) {
      return;
    }
    OracleTerms terms = new OracleTerms(charter, roll.accounts, body, question.known());
    boolean limited = body.mandate().inAll() != null || body.mandate().inARow() != null;
    boolean anybody = false;
    for (OptionName option : poll.options()) {
      Handle candidate = poll.candidates().get(option);
      if (candidate == null && option.equals(election.rule().byDefault())) {
        continue;
      }
      anybody |= candidate == null;
      Tri may =
          candidate == null
              ? limited ? Tri.MAYBE : Tri.YES
              : terms.mayServe(roll.accounts.canonical(candidate), when);
      barred |= may == Tri.NO;
      termsInDoubt |= may == Tri.MAYBE;
    }
    Who role = new Who.Role(body.members(), true);
    for (Handle person : roll.everybody()) {
      boolean stands = poll.candidates().values().stream().anyMatch(one -> roll.is(person, one));
      Tri holds = roll.means(role, person, when, true);
      if (!stands && holds.possibly() && !terms.isOver(person, when)) {
        Optional<Set<String>> own = roots.roots(person, when);
        membersInDoubt |= holds == Tri.MAYBE || anybody;
        stayersInDoubt |= own.isEmpty();
        staying.add(own.orElse(Set.of()));
      }
    }
    membersInDoubt |= roll.means(role, OracleRoll.STRANGER, when, true).possibly();
  }

  /** What one reading comes to. */
  private record Outcome(
      boolean filled, boolean tied, boolean settled, boolean awaited, Set<OptionName> elected) {
    Object compared() {
      return List.of(filled, tied, settled, awaited, filled ? elected : Set.of());
    }
  }

  private int seats() {
    if (election.seats() != null) {
      return election.seats();
    }
    if (poll.seats() != null) {
      return poll.seats();
    }
    return body == null || body.seats() == null ? 1 : body.seats() - staying.size();
  }

  private boolean isHopeless() {
    Set<String> names = new HashSet<>();
    boolean twice =
        !poll.options().stream().allMatch(o -> names.add(o.value().toLowerCase(Locale.ROOT)));
    Set<Handle> people = new HashSet<>();
    boolean strange = false;
    for (OptionName option : poll.options()) {
      Handle candidate = poll.candidates().get(option);
      if (candidate != null) {
        Handle person = roll.accounts.canonical(candidate);
        strange |= !people.add(person) || body != null && roll.accounts.isBot(person);
      }
    }
    boolean full =
        body != null
            && body.seats() != null
            && !membersInDoubt
            && (seats() > body.seats() - staying.size() || seats() < 1);
    OptionName byDefault = election.rule().byDefault();
    boolean without = byDefault != null && !poll.options().contains(byDefault);
    boolean told = election.seats() != null && poll.seats() != null;
    boolean contradicted = told && election.seats() - poll.seats() != 0;
    boolean unknown =
        poll.candidates().keySet().stream().anyMatch(o -> !poll.options().contains(o));
    return poll.options().isEmpty()
        || twice
        || strange
        || full
        || without
        || barred
        || contradicted
        || unknown;
  }

  private @Nullable Integer cap() {
    return body == null || body.cap() == null
        ? null
        : Objects.requireNonNullElse(body.cap().elected(), body.cap())
            .in(body.seats() == null ? 0 : body.seats())
            .limit(0);
  }

  /** Who stands where by all votes of an election that passed, and whom it elected. */
  OraclePlaces places() {
    List<Vote> votes = new ArrayList<>();
    reading
        .shares()
        .values()
        .forEach(
            shares ->
                shares.forEach(share -> Optional.ofNullable(share.vote()).ifPresent(votes::add)));
    OracleNaive naive =
        OracleNaive.of(election, poll.options(), votes.stream().map(Vote::marks).toList());
    List<OptionName> standing = naive.options().stream().filter(naive.chosen()::contains).toList();
    Set<OptionName> elected = outcome(votes).elected();
    Map<OptionName, Set<OptionName>> below = new HashMap<>();
    for (OptionName one : standing) {
      below.put(
          one,
          standing.stream()
              .filter(other -> isAbove(naive, one, other))
              .collect(java.util.stream.Collectors.toSet()));
    }
    return new OraclePlaces(elected, below);
  }

  Map<String, OracleRuling> rulings(boolean closed) {
    List<List<Vote>> readings = new ArrayList<>(List.of(List.of()));
    List<Vote> sure = new ArrayList<>();
    boolean hidden = reading.mayStrangersHaveVoted();
    for (Set<OracleShare> shares : reading.shares().values()) {
      hidden |= shares.stream().anyMatch(s -> s.vote() == null && s.position() != null);
    }
    for (Set<Optional<Vote>> may : reading.papers()) {
      if (may.size() == 1) {
        may.iterator().next().ifPresent(sure::add);
      } else if (readings.size() <= MOST) {
        readings = times(readings, may);
      }
    }
    Outcome known = outcome(sure);
    Set<Object> all = new HashSet<>();
    if (readings.size() <= MOST) {
      for (List<Vote> some : readings) {
        List<Vote> votes = new ArrayList<>(sure);
        votes.addAll(some);
        all.add(outcome(votes).compared());
      }
    }
    boolean clear = !hidden && !reading.unclear && !reading.doubtful;
    boolean same = isHopeless() || readings.size() <= MOST && clear && all.size() == 1;
    return rulings(known, same && !isInDoubt(known), closed);
  }

  private static List<List<Vote>> times(List<List<Vote>> readings, Set<Optional<Vote>> may) {
    List<List<Vote>> more = new ArrayList<>();
    for (List<Vote> reading : readings) {
      for (Optional<Vote> vote : may) {
        List<Vote> longer = new ArrayList<>(reading);
        vote.ifPresent(longer::add);
        more.add(longer);
      }
    }
    return more;
  }

  private Map<String, OracleRuling> rulings(Outcome known, boolean sure, boolean closed) {
    Map<String, OracleRuling> rulings = new HashMap<>();
    boolean ruled = roll.row.ifTied() != null;
    boolean done = known.filled() || ruled && known.tied() && !known.settled();
    rulings.put("Voting method", ruling(sure ? Tri.of(done) : Tri.MAYBE, closed));
    if (ruled) {
      boolean cast = roll.row.ifTied() instanceof TieRule.CastingVote;
      boolean clear = sure && !(known.tied() && cast && casters().inDoubt());
      Tri settled = clear ? Tri.of(!known.tied() || known.settled()) : Tri.MAYBE;
      rulings.put("If tied", ruling(settled, closed && !known.awaited()));
    }
    return rulings;
  }

  private static OracleRuling ruling(Tri met, boolean never) {
    return switch (met) {
      case YES -> OracleRuling.MET;
      case MAYBE -> OracleRuling.UNKNOWN;
      case NO -> OracleRuling.unmet(never ? Cure.NOBODY : Cure.PEOPLE);
    };
  }

  private OracleCasters casters() {
    return OracleCasters.of(question, roll, reading, when);
  }

  private boolean isInDoubt(Outcome known) {
    if (isHopeless()) {
      return false;
    }
    boolean counts = termsInDoubt || body != null && body.seats() != null && membersInDoubt;
    if (cap() == null) {
      return counts;
    }
    List<OptionName> matter = known.tied() ? poll.options() : List.copyOf(known.elected());
    return counts
        || membersInDoubt
        || stayersInDoubt
        || matter.stream()
            .filter(option -> !option.equals(election.rule().byDefault()))
            .anyMatch(option -> own(option).isEmpty());
  }

  private Optional<Set<String>> own(OptionName option) {
    Handle candidate = poll.candidates().get(option);
    if (option.equals(election.rule().byDefault())) {
      return Optional.of(Set.of());
    }
    return candidate == null
        ? Optional.empty()
        : roots.roots(roll.accounts.canonical(candidate), when);
  }

  private Outcome outcome(List<Vote> votes) {
    if (isHopeless() || seats() < 1) {
      return new Outcome(false, false, false, false, Set.of());
    }
    OracleNaive naive =
        OracleNaive.of(election, poll.options(), votes.stream().map(Vote::marks).toList());
    if (naive.valid() == 0) {
      return new Outcome(false, false, true, false, Set.of());
    }
    return cap() == null ? uncapped(naive) : capped(naive, Objects.requireNonNull(cap()));
  }

  private Outcome uncapped(OracleNaive naive) {
    List<OptionName> winners = naive.winners(seats());
    List<OptionName> tied = naive.tied(seats());
    if (tied.isEmpty()) {
      return new Outcome(winners.size() == seats(), false, true, false, new HashSet<>(winners));
    }
    TieRule rule = roll.row.ifTied();
    Set<OptionName> elected = new HashSet<>(winners);
    if (rule instanceof TieRule.ByLot && poll.seed() != null) {
      Comparator<OptionName> lot =
          Comparator.comparing(o -> digest(poll.seed() + "\n1\n" + o + "\n"));
      List<OptionName> drawn = tied.stream().sorted(lot).toList();
      List<OptionName> waiting = new ArrayList<>(drawn);
      while (elected.size() < seats()) {
        OptionName next =
            waiting.stream()
                .filter(o -> waiting.stream().noneMatch(x -> isAbove(naive, x, o)))
                .findFirst()
                .orElseThrow();
        waiting.remove(next);
        elected.add(next);
      }
      return new Outcome(true, true, true, false, elected);
    } else if (rule instanceof TieRule.CastingVote) {
      OracleCasters casters = casters();
      if (casters.votes().size() != 1 || casters.inDoubt()) {
        return new Outcome(false, true, false, casters.open(), elected);
      }
      Map<OptionName, Integer> marks = casters.votes().get(0).marks();
      for (Integer place : new TreeSet<>(tied.stream().map(o -> place(marks, o)).toList())) {
        List<OptionName> together =
            tied.stream().filter(option -> place(marks, option) == place).toList();
        if (elected.size() < seats()) {
          if (together.size() > seats() - elected.size()) {
            return new Outcome(false, true, false, casters.open(), elected);
          }
          elected.addAll(together);
        }
      }
      boolean full = elected.size() == seats();
      return new Outcome(full, true, full, !full && casters.open(), elected);
    }
    return new Outcome(false, true, false, rule instanceof TieRule.ByLot, elected);
  }

  private static boolean isAbove(OracleNaive naive, OptionName one, OptionName other) {
    return naive.above()[naive.options().indexOf(one)][naive.options().indexOf(other)];
  }

  /** Ranks: a smaller one is better, none is last; an approval is as good as another. */
  private int place(Map<OptionName, Integer> marks, OptionName option) {
    int mark = marks.getOrDefault(option, 0);
    boolean approval = election.rule().method() == org.quorate.vote.VotingMethod.APPROVAL;
    return mark == 0 ? Integer.MAX_VALUE : approval ? 0 : mark;
  }

  private Outcome capped(OracleNaive naive, int cap) {
    Set<Set<OptionName>> ways = new HashSet<>();
    naive.orders().forEach(order -> ways.add(seated(naive, order, cap)));
    if (ways.size() == 1) {
      Set<OptionName> only = ways.iterator().next();
      return new Outcome(only.size() == seats(), false, true, false, only);
    }
    if (!(roll.row.ifTied() instanceof TieRule.CastingVote)) {
      boolean lot = roll.row.ifTied() instanceof TieRule.ByLot;
      return new Outcome(false, true, false, lot, Set.of());
    }
    OracleCasters casters = casters();
    if (casters.votes().size() != 1 || casters.inDoubt()) {
      return new Outcome(false, true, false, casters.open(), Set.of());
    }
    Map<OptionName, Integer> marks = casters.votes().get(0).marks();
    Set<Set<OptionName>> left = new HashSet<>();
    for (List<OptionName> order : naive.orders()) {
      if (respects(naive, order, marks)) {
        left.add(seated(naive, order, cap));
      }
    }
    Set<OptionName> first = left.iterator().next();
    boolean full = left.size() == 1 && first.size() == seats();
    boolean awaited = left.size() != 1 && casters.open();
    return new Outcome(full, true, left.size() == 1, awaited, full ? first : Set.of());
  }

  /** Whether of two that the votes do not part the better marked one comes first. */
  private boolean respects(
      OracleNaive naive, List<OptionName> order, Map<OptionName, Integer> marks) {
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        boolean parted = isAbove(naive, order.get(i), order.get(j));
        if (!parted && place(marks, order.get(i)) > place(marks, order.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes one after the other, but nobody whose organisation is full. */
  private Set<OptionName> seated(OracleNaive naive, List<OptionName> order, int cap) {
    List<Set<String>> sitting = new ArrayList<>(staying);
    Set<OptionName> seated = new HashSet<>();
    for (OptionName option : order) {
      Set<String> own = own(option).orElse(Set.of());
      boolean full =
          own.stream()
              .anyMatch(name -> sitting.stream().filter(s -> s.contains(name)).count() >= cap);
      if (seated.size() < seats() && !full && naive.chosen().contains(option)) {
        seated.add(option);
        sitting.add(own);
      }
    }
    return seated;
  }

  static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
