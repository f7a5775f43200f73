package org.quorate.engine.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.ExceptionRow;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.ReviewRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;
import org.quorate.charter.Vacancy;
import org.quorate.charter.VoteRow;
import org.quorate.charter.WorkingCalendar;
import org.quorate.engine.cell.Language;
import org.quorate.engine.cell.Named;

/** Makes typed rows of the lines of all tables, and a charter of the rows. */
final class Assembly {
  private static final List<TableKind> KINDS =
      List.of(TableKind.values()).stream().filter(TableKind::decided).toList();

  private static final List<TableKind> RULES =
      List.of(TableKind.REVIEWS, TableKind.VOTES, TableKind.EXCEPTIONS, TableKind.SCENARIOS);

  private final Gathered gathered;
  private final Tables tables;
  private final Places places;
  private final Report report;
  private final Shared shared;
  private final References references;
  private final CellReader in;
  private final RoleNames roles;
  private final Keys keys;

  Assembly(Gathered gathered, Places places, Report report, Shared shared) {
    this.gathered = gathered;
    this.places = places;
    this.tables = gathered.tables();
    this.report = report;
    this.shared = shared;
    this.references = new References(tables, report);
    this.in = new CellReader(gathered.front().language(), report, references, shared);
    this.roles =
        new RoleNames(
            names(TableKind.ROLES, Field.ROLE), names(TableKind.ROSTER, Field.ROSTER_ROLE));
    bodies();
    this.keys = new Keys(in, roles);
    KINDS.forEach(kind -> keys.add(kind, tables.lines(kind)));
  }

  /** The name of a body means its members wherever a role is named. */
  private void bodies() {
    for (Line line : tables.lines(TableKind.BODIES)) {
      String body = in.read(line, Field.BODY, CellType.KEY);
      RoleName members = in.read(line, Field.MEMBERS, CellType.ROLE);
      if (body != null && members != null) {
        roles.body(RoleName.of(body), members);
      }
    }
  }

  private Set<RoleName> names(TableKind kind, Field field) {
    Set<RoleName> names = new TreeSet<>();
    for (Line line : tables.lines(kind)) {
      RoleName name = in.read(line, field, CellType.ROLE);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** The charter; null if something is wrong with it, which was told. */
  @Nullable Charter charter() {
    RULES.forEach(this::count);
    String calendar = calendar();
    Rows rows = rows(calendar);
    references.check(declared());
    tables.tellUnmarked();
    new Doubts(report).tell(rows);
    if (!report.hasErrors()) {
      new ScenarioChecks(rows, report).tell();
    }
    if (report.hasErrors()) {
      return null;
    }
    ProseDoubts doubts = new ProseDoubts(rows, roles, report);
    gathered.prose().forEach(doubts::tell);
    places.tell(report);
    FrontMatter front = gathered.front();
    List<Document> documents = gathered.documents();
    String name = front.name() == null ? documents.get(0).path() : front.name();
    CharterRef ref =
        new CharterRef(
            name,
            front.format(),
            Digests.rules(documents.get(0).path(), front, gathered.calendars(), tables),
            shared.one(Digests.people(tables)),
            Digests.text(documents));
    return Charter.of(
        ref,
        front.language() == Language.ZH ? "zh" : "en",
        Stream.concat(documents.stream().map(Document::path), places.better().stream())
            .map(shared::one)
            .toList(),
        front.effective(),
        gathered.calendars(),
        rows);
  }

  private void count(TableKind kind) {
    List<Line> lines = tables.lines(kind);
    if (lines.size() > Limits.RULES) {
      report.add(
          Code.TOO_MANY_ROWS,
          place(lines.get(Limits.RULES).source()),
          "the charter has more than " + Limits.RULES + " rows of `" + kind.shown() + "`",
          "let one row speak of many paths, or of modules");
    }
  }

  private static Spot place(Source source) {
    return new Spot(source.table().document(), source.line(), source.column());
  }

  private @Nullable String calendar() {
    FrontMatter.Entry entry = gathered.front().calendar();
    if (entry == null) {
      return null;
    }
    references.mention(
        new References.Mention(Named.Kind.CALENDAR, entry.text(), Field.STAY_OPEN, entry.spot()));
    return References.folded(entry.text());
  }

  private Rows rows(@Nullable String calendar) {
    Terms terms = new Terms(in, gathered.front().effective());
    PeopleRows people = new PeopleRows(in, keys, terms);
    Renaming renaming = new Renaming(roles::canonical);
    RuleRows rules = new RuleRows(in, keys, renaming);
    Alternatives alternatives = new Alternatives(in, keys, tables);
    List<ReviewRow> reviews =
        new ReviewRows(in, keys, renaming, calendar)
            .read(tables.lines(TableKind.REVIEWS), alternatives);
    List<RoleRow> ladder =
        new RoleRows(in, keys, roles, renaming, calendar).read(tables.lines(TableKind.ROLES));
    List<DepartureRow> departures =
        new DepartureRows(in, keys, roles, renaming, calendar)
            .read(tables.lines(TableKind.DEPARTURES));
    List<RosterRow> roster =
        new RosterRows(in, keys, roles, terms).read(tables.lines(TableKind.ROSTER));
    List<AffiliationRow> affiliations = people.affiliations(tables.lines(TableKind.AFFILIATIONS));
    List<OrganisationRow> groups = people.organisations(tables.lines(TableKind.ORGANISATIONS));
    List<ModuleRow> modules = rules.modules(tables.lines(TableKind.MODULES));
    List<ExceptionRow> exceptions = rules.exceptions(tables.lines(TableKind.EXCEPTIONS));
    List<BodyRow> bodies =
        new BodyRows(in, keys, roles, renaming, calendar).read(tables.lines(TableKind.BODIES));
    ScenarioPeople cast = new ScenarioPeople(in, roles);
    List<ScenarioRow> scenarios =
        new ScenarioRows(
                in,
                keys,
                cast,
                alternatives,
                new ScenarioBallots(in, cast, keys, tables, awaited(reviews)),
                new ScenarioLadders(in, cast, renaming, keys, tables)
                    .decided(ladder, departures, bodies))
            .read(tables.lines(TableKind.SCENARIOS));
    ScenarioCrowds.check(scenarios, roster.size() + affiliations.size(), in.report());
    List<VoteRow> votes =
        new VoteRows(in, keys, renaming, bodies, calendar).read(tables.lines(TableKind.VOTES));
    new VoteOverlaps(in.report(), ladder).check(votes);
    elected(bodies, votes);
    return Rows.builder()
        .reviews(reviews)
        .roles(ladder)
        .roster(roster)
        .rostered(tables.has(TableKind.ROSTER))
        .affiliations(affiliations)
        .organisations(groups)
        .modules(modules)
        .exceptions(exceptions)
        .scenarios(scenarios)
        .votes(votes)
        .departures(departures)
        .bodies(bodies)
        .build();
  }

  /** Somebody stands next only where the body is elected. */
  private void elected(List<BodyRow> bodies, List<VoteRow> votes) {
    Set<String> elected = new HashSet<>();
    votes.stream()
        .map(VoteRow::election)
        .filter(election -> election != null && election.body() != null)
        .forEach(election -> elected.add(election.body()));
    for (BodyRow body : bodies) {
      boolean next =
          body.vacancy() != null
              && body.vacancy().ways().stream().anyMatch(Vacancy.NextPlaced.class::isInstance);
      if (next && !elected.contains(body.name().key())) {
        Source source = body.source();
        in.report()
            .add(
                Code.BODY_WRONG,
                new Spot(source.table().document(), source.line(), source.columnOf("Vacancy")),
                "no row of votes elects the body, so that nobody ever stood next",
                "add a row of votes whose `Voting method` is for it, or name a ballot here");
      }
    }
  }

  private static Set<String> awaited(List<ReviewRow> reviews) {
    Set<String> awaited = new HashSet<>();
    reviews.forEach(row -> awaited.addAll(row.decidedBy()));
    return awaited;
  }

  private Set<String> decisions() {
    Set<String> decisions = new TreeSet<>();
    for (Line line : tables.lines(TableKind.VOTES)) {
      String decision = in.read(line, Field.DECISION, CellType.KEY);
      if (decision != null) {
        decisions.add(References.folded(decision));
      }
    }
    return decisions;
  }

  /** Rows that are wrong elsewhere declare their names too: one mistake is one message. */
  private References.Declared declared() {
    Set<Handle> people = new HashSet<>();
    for (Line line : tables.lines(TableKind.ROSTER)) {
      Handle handle = in.read(line, Field.HANDLE, CellType.HANDLE);
      if (handle != null) {
        people.add(handle);
      }
      people.addAll(in.read(line, Field.ALSO_KNOWN_AS, CellType.HANDLES, List.of()));
    }
    Set<String> calendars = new TreeSet<>();
    gathered.calendars().stream().map(WorkingCalendar::name).forEach(calendars::add);
    return new References.Declared(
        roles,
        people,
        keys.declared(TableKind.MODULES),
        keys.declared(TableKind.EXCEPTIONS),
        decisions(),
        keys.declared(TableKind.ORGANISATIONS),
        keys.declared(TableKind.BODIES),
        calendars,
        gathered.calendarsLost());
  }
}
