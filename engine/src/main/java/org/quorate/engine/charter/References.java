package org.quorate.engine.charter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Approvals;
import org.quorate.charter.Demand;
import org.quorate.charter.Who;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Named;

/** Names that cells mention, checked when all that declares names was read. */
final class References {
  private static final int NEAR = 5;
  private static final int SHORTEST = 3;
  private static final Set<String> OWNERS = Set.of("owner", "owners");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private final Tables tables;
  private final Report report;
  private final Set<Mention> mentions = new LinkedHashSet<>();
  private final Set<RoleName> teams = new HashSet<>();

  /** A name and where a cell mentions it. */
  record Mention(Named.Kind kind, String text, Field field, Spot spot) {}

  /**
   * What a charter declares.
   *
   * @param calendarsLost whether some calendar could not be read
   */
  record Declared(
      RoleNames roles,
      Set<Handle> people,
      Set<String> modules,
      Set<String> exceptions,
      Set<String> votes,
      Set<String> organisations,
      Set<String> bodies,
      Set<String> calendars,
      boolean calendarsLost) {}

  References(Tables tables, Report report) {
    this.tables = tables;
    this.report = report;
  }

  void mention(Mention mention) {
    mentions.add(mention);
  }

  /** A role named as one of different teams needs no other declaration. */
  void teams(Object value) {
    if (value instanceof Approvals approvals) {
      approvals.alternatives().forEach(and -> and.forEach(this::teams));
    } else if (value instanceof Demand demand) {
      teams(demand.who());
      demand.including().forEach(this::teams);
    } else if (value instanceof Who.Teams some) {
      teams.addAll(some.teams());
    }
  }

  void check(Declared declared) {
    mentions.forEach(mention -> check(mention, declared));
  }

  private void check(Mention mention, Declared declared) {
    switch (mention.kind()) {
      case ROLE -> role(mention, declared.roles());
      case HANDLE -> person(mention, declared.people());
      case MODULE -> named(mention, declared.modules(), TableKind.MODULES, Code.UNKNOWN_MODULE);
      case EXCEPTION ->
          named(mention, declared.exceptions(), TableKind.EXCEPTIONS, Code.UNKNOWN_EXCEPTION);
      case ORGANISATION -> organisation(mention, declared.organisations());
      case CALENDAR -> calendar(mention, declared);
      case VOTE -> named(mention, declared.votes(), TableKind.VOTES, Code.UNKNOWN_VOTE);
      case BODY -> named(mention, declared.bodies(), TableKind.BODIES, Code.UNKNOWN_BODY);
      case RULE -> {}
    }
  }

  private void role(Mention mention, RoleNames roles) {
    RoleName role = RoleName.of(mention.text());
    boolean suspect =
        lost(TableKind.ROLES, mention) || lost(TableKind.ROSTER, mention) || teams.contains(role);
    if (suspect || mention.field() == Field.ROSTER_ROLE || mention.field() == Field.ROLE) {
      return;
    }
    if (roles.find(role).isEmpty() && !unmarked(role)) {
      Collection<String> names = roles.declared().stream().map(RoleName::value).toList();
      unknown(
          mention,
          Code.UNKNOWN_ROLE,
          "no table declares the role " + Quoted.of(mention.text()),
          likely(role.value(), names)
              .or(() -> report.full() ? Optional.empty() : within(role.value(), roles))
              .map(meant -> "did you mean `" + meant + "`?")
              .orElse(
                  OWNERS.contains(role.value()) && mention.field() == Field.APPROVALS
                      ? "write `1 owner of each touched module`, or declare it as a role"
                      : "declare it in a table of kind `roles`,"
                          + " or list its holders in the roster"));
    }
  }

  /** The role that stands in a phrase such as {@code any maintainer}, of two the longer one. */
  private static Optional<String> within(String phrase, RoleNames roles) {
    List<String> words = List.of(phrase.split(" ", -1));
    for (int length = words.size() - 1; length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        String part = String.join(" ", words.subList(from, from + length));
        Optional<RoleName> role = roles.find(RoleName.of(part));
        if (role.isPresent()) {
          return role.map(RoleName::value);
        }
      }
    }
    return Optional.empty();
  }

  private boolean unmarked(RoleName role) {
    return Cells.roleCandidates(role.value()).stream()
        .map(RoleName::value)
        .anyMatch(
            name ->
                tables.unmarked(TableKind.ROLES, name) || tables.unmarked(TableKind.ROSTER, name));
  }

  private void person(Mention mention, Set<Handle> people) {
    TableKind kind = mention.field().kind();
    boolean rules =
        kind == TableKind.REVIEWS
            || kind == TableKind.VOTES
            || kind == TableKind.EXCEPTIONS
            || kind == TableKind.ROLES
            || kind == TableKind.DEPARTURES
            || kind == TableKind.BODIES;
    boolean checked = rules && mention.field() != Field.COUNTING || kind == TableKind.MODULES;
    Handle handle = Handle.of(mention.text());
    if (!checked
        || !tables.has(TableKind.ROSTER)
        || lost(TableKind.ROSTER, mention)
        || tables.suspected(TableKind.ROSTER, handle.shown())
        || people.contains(handle)
        || tables.unmarked(TableKind.ROSTER, handle.shown())) {
      return;
    }
    Set<String> names = new TreeSet<>();
    people.forEach(person -> names.add(person.value()));
    unknown(
        mention,
        rules ? Code.UNKNOWN_PERSON : Code.UNKNOWN_OWNER,
        "the roster does not list " + Quoted.of(handle.shown()),
        likely(handle.value(), names)
            .map(meant -> "did you mean `" + Handle.of(meant).shown() + "`?")
            .orElse("list the person in the roster, with a role"));
  }

  /** A scenario may suppose a module where the charter declares none at all. */
  private static boolean isSupposed(Mention mention, Set<String> modules) {
    return mention.field().kind() == TableKind.SCENARIOS && modules.isEmpty();
  }

  private void named(Mention mention, Set<String> known, TableKind kind, Code code) {
    String name = folded(mention.text());
    if (known.contains(name)
        || lost(kind, mention)
        || kind == TableKind.MODULES && isSupposed(mention, known)
        || tables.unmarked(kind, name)) {
      return;
    }
    String what =
        switch (kind) {
          case MODULES -> "module";
          case VOTES -> "decision";
          case BODIES -> "body";
          default -> "exception";
        };
    unknown(
        mention,
        code,
        "no table declares the " + what + " " + Quoted.of(mention.text()),
        likely(name, known)
            .map(meant -> "did you mean `" + meant + "`?")
            .orElse("declare it in a table of kind `" + kind.shown() + "`"));
  }

  private void organisation(Mention mention, Set<String> known) {
    String name = folded(mention.text());
    boolean declares = mention.field() == Field.ORGANISATION;
    if (declares || known.contains(name) || lost(TableKind.ORGANISATIONS, mention)) {
      return;
    }
    likely(name, known)
        .filter(meant -> name.length() >= NEAR || isSlip(name, meant))
        .ifPresent(
            meant ->
                unknown(
                    mention,
                    Code.ORGANISATION_NEAR,
                    "no row declares the organisation " + Quoted.of(mention.text()),
                    "did you mean `" + written(meant) + "`?"));
  }

  /** Whether short names differ by a letter too many, one missing, or two that changed places. */
  private static boolean isSlip(String name, String meant) {
    boolean sameLetters =
        Arrays.equals(name.chars().sorted().toArray(), meant.chars().sorted().toArray());
    return name.length() >= SHORTEST && (name.length() != meant.length() || sameLetters);
  }

  /** An organisation as the row writes it that declares it. */
  private String written(String organisation) {
    return mentions.stream()
        .filter(mention -> mention.field() == Field.ORGANISATION)
        .map(Mention::text)
        .filter(text -> folded(text).equals(organisation))
        .findFirst()
        .orElse(organisation);
  }

  private void calendar(Mention mention, Declared declared) {
    String name = folded(mention.text());
    if (!declared.calendars().contains(name) && !declared.calendarsLost()) {
      unknown(
          mention,
          Code.UNKNOWN_CALENDAR,
          "no included file is the calendar " + Quoted.of(mention.text()),
          likely(name, declared.calendars())
              .map(meant -> "did you mean `" + meant + "`?")
              .orElse("include a file that begins with `# calendar: " + name + "`"));
    }
  }

  private Optional<String> likely(String name, Collection<String> known) {
    return report.full() ? Optional.empty() : Suggestion.of(name, known);
  }

  private boolean lost(TableKind kind, Mention mention) {
    return tables.lost(kind) || tables.suspected(kind, mention.text());
  }

  /** As names fold, but for any text. */
  static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    return SPACE.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private void unknown(Mention mention, Code code, String message, String help) {
    report.add(code, mention.spot(), message, help);
  }
}
