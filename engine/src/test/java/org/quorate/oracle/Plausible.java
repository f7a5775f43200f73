package org.quorate.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.Restart;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Sequels;
import org.quorate.charter.Span;
import org.quorate.charter.VoteRow;

/** Rows as an author could mean them: everybody is listed, nothing stands twice or for nothing. */
final class Plausible {
  private static final RoleName MEMBER = RoleName.of("member");

  private Plausible() {}

  static Rows of(Rows rows) {
    List<RosterRow> roster = new ArrayList<>(rows.roster());
    Stream.concat(Vocabulary.PEOPLE.stream(), Stream.of(Vocabulary.OUTSIDER))
        .forEach(person -> roster.add(member(person)));
    return rows.toBuilder()
        .reviews(rows.reviews().stream().map(Plausible::of).toList())
        .roles(roles(rows.roles()))
        .roster(roster)
        .rostered(true)
        .exceptions(rows.exceptions().stream().map(Plausible::of).toList())
        .votes(rows.votes().stream().map(Plausible::of).toList())
        .build();
  }

  private static List<RoleRow> roles(List<RoleRow> rows) {
    List<RoleRow> roles = new ArrayList<>(rows);
    roles.add(role(MEMBER));
    for (RoleName role : rows.isEmpty() ? Vocabulary.ROLES : List.<RoleName>of()) {
      roles.add(role(role));
    }
    return roles;
  }

  private static RoleRow role(RoleName role) {
    RuleName name = RuleName.of("roles", role.value());
    return new RoleRow(name, Vocabulary.source(name, 10), role, null);
  }

  private static RosterRow member(Handle person) {
    int account = Vocabulary.HUMANS.indexOf(person);
    boolean several = account >= 0 && account < Vocabulary.ALIASES.size();
    RuleName name = RuleName.of("roster", person + "@member");
    return new RosterRow(
        name,
        Vocabulary.source(name, 20),
        person,
        MEMBER,
        null,
        null,
        null,
        RosterRow.Status.ACTIVE,
        "",
        several ? List.of(Vocabulary.ALIASES.get(account)) : List.of());
  }

  private static ExceptionRow of(ExceptionRow row) {
    return new ExceptionRow(
        row.name(),
        row.source(),
        row.exception(),
        row.invokedBy(),
        row.when(),
        row.waives(),
        row.expires(),
        row.afterwards(),
        row.afterwards().isEmpty() ? null : row.afterwardsWithin());
  }

  /** Without others by a calendar that there is not. */
  private static VoteRow of(VoteRow row) {
    Sequels sequels = row.sequels();
    boolean unheard =
        Stream.of(Optional.ofNullable(sequels.unless()), Optional.ofNullable(sequels.appeal()))
            .flatMap(Optional::stream)
            .anyMatch(
                one ->
                    one.within() instanceof Span.WorkingDays days
                        && "nowhere".equals(days.calendar()));
    return unheard ? row.with(Sequels.NONE) : row;
  }

  private static ReviewRow of(ReviewRow row) {
    return new ReviewRow(
        row.name(),
        row.source(),
        row.when(),
        row.approvals(),
        row.organisations(),
        once(row.checks(), check -> check.name()),
        row.signOff(),
        row.stayOpen(),
        row.objections(),
        row.vetoedBy(),
        row.holdBy(),
        row.counting(),
        row.stayOpen() == null
            ? List.of()
            : once(row.restarts().stream().map(Plausible::of).toList(), Restart::event),
        row.decidedBy(),
        row.waivedBy(),
        row.insteadOf(),
        row.why());
  }

  /** A limit that an extension does not exceed at once. */
  private static Restart of(Restart restart) {
    boolean exceeds =
        restart.atMost() != null
            && restart.extension() != null
            && restart.extension().compareTo(restart.atMost()) > 0;
    return exceeds
        ? new Restart(restart.event(), restart.extension(), null, restart.once())
        : restart;
  }

  private static <T, K> List<T> once(Collection<T> of, Function<T, K> key) {
    Map<K, T> first = new LinkedHashMap<>();
    of.forEach(each -> first.putIfAbsent(key.apply(each), each));
    return List.copyOf(first.values());
  }
}
