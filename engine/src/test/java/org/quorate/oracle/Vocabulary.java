package org.quorate.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.ExceptionName;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Glob;
import org.quorate.charter.Source;
import org.quorate.charter.Table;

/** The few words of which generated cases are made, so that they meet. */
public final class Vocabulary {
  /** A Tuesday at noon. */
  public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  public static final List<Handle> HUMANS =
      handles("ann", "ben", "cat", "dan", "eve", "fay", "gus");
  public static final Handle BOT = Handle.of("robo");
  public static final List<Handle> PEOPLE = Stream.concat(HUMANS.stream(), Stream.of(BOT)).toList();
  public static final Handle OUTSIDER = Handle.of("zoe");

  /** Second accounts: of ann, ben and cat, where a row or the host says so. */
  public static final List<Handle> ALIASES = handles("ann-at-work", "ben@example.org", "cat-2");

  public static final RoleName REVIEWER = RoleName.of("reviewer");
  public static final RoleName MAINTAINER = RoleName.of("maintainer");
  public static final RoleName LEAD = RoleName.of("lead");

  /** Lowest first. */
  public static final List<RoleName> LADDER = List.of(REVIEWER, MAINTAINER, LEAD);

  public static final List<RoleName> TEAMS =
      Stream.of("security", "release").map(RoleName::of).toList();
  public static final List<RoleName> ROLES =
      Stream.concat(LADDER.stream(), TEAMS.stream()).toList();
  public static final List<OrganisationName> ORGANISATIONS =
      Stream.of("red", "blue", "green", "holding", "independent")
          .map(OrganisationName::of)
          .toList();
  public static final List<String> PATHS =
      List.of(
          "a/x.c",
          "a/y.md",
          "a/b/z.c",
          "docs/i.md",
          "docs/deep/j.md",
          "src/m.c",
          "top.c",
          "GOVERNANCE.md");
  public static final List<Glob> GLOBS =
      globs(
          "a/**",
          "a/*",
          "**/*.md",
          "docs/",
          "docs/**",
          "src/**",
          "*.md",
          "GOVERNANCE.md",
          "**/z.c",
          "a/**/z.c",
          "?/x.c",
          "**",
          "a/x.c",
          "a/*/*",
          "nope/**",
          "*.?");
  public static final List<Glob> BRANCHES = globs("main", "release/**", "*", "rel*/1", "**");
  public static final List<String> LABELS = List.of("fast", "Docs", "risky");
  public static final List<String> CHECKS = List.of("build", "licence", "lint");
  public static final List<String> HEADS = List.of("h1", "h2", "h3", "h4");
  public static final List<String> PATCHES = List.of("p1", "p2", "p3");
  public static final List<ExceptionName> EXCEPTIONS =
      Stream.of("fast-track", "embargo").map(ExceptionName::of).toList();
  public static final List<Duration> SPANS = hours(1, 24, 48, 72, 168);
  public static final List<LocalDate> STARTS =
      dates("2026-03-01", "2026-03-09", "2026-03-10", "2026-03-11");
  public static final List<LocalDate> ENDS =
      dates("2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10", "2026-04-01");

  /** Earlier instants, most of them whole spans before now. */
  public static final List<Instant> PAST =
      Stream.of(1, 2, 12, 24, 36, 47, 48, 49, 72, 84, 96, 120, 168, 192)
          .map(hours -> NOW.minus(Duration.ofHours(hours)))
          .toList();

  public static final Instant JUST_YESTERDAY = Instant.parse("2026-03-09T23:59:59Z");

  private Vocabulary() {}

  static List<Duration> hours(int... hours) {
    return Arrays.stream(hours).mapToObj(Duration::ofHours).toList();
  }

  /** A row's place; what it says there does not matter here. */
  public static Source source(RuleName name, int line) {
    Table table = new Table("GOVERNANCE.md", name.kind(), List.of("Name"));
    return new Source(table, line, 1, "| " + name.key() + " |");
  }

  private static List<Handle> handles(String... names) {
    return Arrays.stream(names).map(Handle::of).toList();
  }

  private static List<Glob> globs(String... texts) {
    return Arrays.stream(texts).map(Glob::new).toList();
  }

  private static List<LocalDate> dates(String... texts) {
    return Arrays.stream(texts).map(LocalDate::parse).toList();
  }
}
