package org.quorate.rules.ballots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.Decision;
import org.quorate.Handle;
import org.quorate.Question;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Demand;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Electorate.Barred;
import org.quorate.charter.RosterRow;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.VoteRow.CloseEarly;
import org.quorate.charter.Who;
import org.quorate.charter.WorkingCalendar;
import org.quorate.rules.people.Accounts;
import org.quorate.rules.people.Groups;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;
import org.quorate.rules.people.Spell;
import org.quorate.rules.people.Terms;
import org.quorate.spi.Deliberation;
import org.quorate.spi.Footprint;
import org.quorate.spi.RuleSet;
import org.quorate.vote.Ballot;
import org.quorate.vote.HasPassed;

/** A charter made ready for many ballots. */
final class VotesPlan implements RuleSet.Plan {
  private static final String KIND = "votes";

  final Charter charter;
  final RoleOrder order;
  final Register register;
  final Organisations organisations;
  final Groups groups;
  final Terms terms;
  final Bodies bodies;
  final Map<String, WorkingCalendar> calendars = new HashMap<>();
  private final Map<String, List<VoteRow>> rows = new HashMap<>();
  private final Map<RoleName, List<DepartureRow>> withholding = new HashMap<>();
  private final Map<Integer, NavigableSet<Instant>> turns = new HashMap<>();

  VotesPlan(Charter charter) {
    this.charter = charter;
    order = new RoleOrder(charter.rows().roles());
    register = new Register(charter.rows(), named(charter));
    organisations = new Organisations(charter.rows(), register);
    groups = new Groups(charter.rows(), register, organisations);
    charter.calendars().forEach(calendar -> calendars.put(calendar.name(), calendar));
    for (VoteRow row : charter.rows().votes()) {
      rows.computeIfAbsent(row.decision(), any -> new ArrayList<>(1)).add(row);
    }
    for (DepartureRow row : charter.rows().departures()) {
      if (row.bearsOnVotes()) {
        withholding.computeIfAbsent(row.role(), any -> new ArrayList<>(1)).add(row);
      }
    }
    terms = new Terms(charter);
    bodies = new Bodies(charter.rows());
    if (charter.rows().votes().stream().anyMatch(row -> row.closeEarly() != CloseEarly.NEVER)) {
      charter.rows().roster().forEach(this::turn);
    }
  }

  private void turn(RosterRow row) {
    Spell spell = Spell.of(row.since(), row.until());
    NavigableSet<Instant> own =
        turns.computeIfAbsent(register.number(row.handle()), any -> new TreeSet<>());
    Stream.of(spell.from(), spell.to()).filter(Objects::nonNull).forEach(own::add);
  }

  /** When the roles of somebody of the charter change, where a row of votes closes early. */
  NavigableSet<Instant> turns(int person) {
    return turns.getOrDefault(person, Collections.emptyNavigableSet());
  }

  /** Whom the rows of votes name. */
  static Set<Handle> named(Charter charter) {
    Set<Handle> named = new HashSet<>();
    for (VoteRow row : charter.rows().votes()) {
      name(row.electorate().who(), named);
      for (Barred barred : row.electorate().mayNotVote()) {
        if (barred instanceof Barred.These these) {
          name(these.who(), named);
        }
      }
      for (List<Demand> alternative : row.calling().calledBy().alternatives()) {
        alternative.forEach(demand -> name(demand.who(), named));
      }
      if (row.standard().vetoedBy() != null) {
        name(row.standard().vetoedBy().who(), named);
        if (row.standard().vetoedBy().liftedBy() != null) {
          name(row.standard().vetoedBy().liftedBy(), named);
        }
      }
      if (row.ifTied() instanceof TieRule.CastingVote casting) {
        name(casting.who(), named);
      }
    }
    return named;
  }

  private static void name(Who who, Set<Handle> to) {
    if (who instanceof Who.People people) {
      to.addAll(people.handles());
    } else if (who instanceof Who.AnyOf any) {
      any.alternatives().forEach(one -> name(one, to));
    }
  }

  /** A decision as rows name it. */
  static String folded(String decision) {
    return RuleName.of(KIND, decision).key();
  }

  /** The rows of a decision, each of which may be for a ballot of it. */
  List<VoteRow> rows(String decision) {
    return rows.getOrDefault(folded(decision), List.of());
  }

  /** The rows by which those have no vote who vote as holders of a role. */
  List<DepartureRow> withholding(RoleName role) {
    return withholding.getOrDefault(role, List.of());
  }

  @Override
  public <D extends Decision> Deliberation<D> deliberate(Question<D> question) {
    return deliberate(question, List.of());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <D extends Decision> Deliberation<D> deliberate(
      Question<D> question, List<Decision> answers) {
    return (Deliberation<D>) new BallotDeliberation(this, asked(question), answers);
  }

  @Override
  public List<Question<?>> parts(Question<?> question) {
    HasPassed asked = asked(question);
    List<Question<?>> parts = new ArrayList<>(sequels(asked));
    if (!withholding.isEmpty()) {
      parts.addAll(Activeness.of(this, asked));
    }
    return parts;
  }

  private List<Question<?>> sequels(HasPassed asked) {
    if (asked.ballot().sequels().isEmpty()) {
      return List.of();
    }
    Set<String> names = new HashSet<>();
    rows(asked.ballot().decision()).forEach(row -> names.addAll(row.sequels().names()));
    List<Question<?>> parts = new ArrayList<>();
    for (Ballot ballot : asked.ballot().sequels()) {
      if (names.contains(folded(ballot.decision()))) {
        parts.add(new HasPassed(ballot, asked.at(), asked.known(), asked.activity()));
      }
    }
    return parts;
  }

  static HasPassed asked(Question<?> question) {
    if (question instanceof HasPassed hasPassed) {
      return hasPassed;
    }
    throw new IllegalArgumentException("not a question of a ballot: " + question.kind());
  }

  @Override
  public Footprint footprint(Question<?> question) {
    return new BallotFooting(this, asked(question), new Accounts(charter.rows(), register))
        .footprint();
  }
}
