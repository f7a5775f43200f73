package org.quorate.engine.json;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.ladder.Attestation;
import org.quorate.ladder.Cycle;
import org.quorate.ladder.Deed;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.Leave;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.Meeting;
import org.quorate.ladder.Merits;
import org.quorate.ladder.MustStepDown;
import org.quorate.ladder.Nomination;
import org.quorate.ladder.Notice;
import org.quorate.ladder.Seed;
import org.quorate.ladder.Voice;
import org.quorate.vote.Activity;

/** Reads questions of the ladder in our own JSON format. */
final class MeritsReader {
  private static final String EXAMPLE = "{\"contributions\": \"complete\", \"deeds\": \"partial\"}";

  private static final Pattern DURATION =
      Pattern.compile("P(?=.)(\\d{1,6}D)?(T(?=.)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");

  private MeritsReader() {}

  /** May somebody rise; empty after a problem. */
  static Optional<MayBecome> mayBecome(Node node) {
    node.text("kind");
    CaseReader.isOfFormat(node);
    Instant at = node.instant("at");
    Optional<Known> known = CaseReader.known(node, MayBecome.ASPECTS, EXAMPLE);
    Optional<Handle> person = node.named("person", Handle::of);
    Optional<RoleName> role = node.named("role", RoleName::of);
    ModuleName module = module(node);
    Merits merits = merits(node);
    node.done();
    if (known.isEmpty() || person.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new MayBecome(merits, person.get(), role.get(), module, at, known.get()));
  }

  /** Must somebody step down; empty after a problem. */
  static Optional<MustStepDown> mustStepDown(Node node) {
    node.text("kind");
    CaseReader.isOfFormat(node);
    Instant at = node.instant("at");
    Optional<Known> known = CaseReader.known(node, MustStepDown.ASPECTS, EXAMPLE);
    Optional<Handle> person = node.named("person", Handle::of);
    Optional<RoleName> role = node.named("role", RoleName::of);
    ModuleName module = module(node);
    Merits merits = merits(node);
    node.done();
    if (known.isEmpty() || person.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new MustStepDown(merits, person.get(), role.get(), module, at, known.get()));
  }

  /** Who may take which step; empty after a problem. */
  static Optional<LadderReview> review(Node node) {
    node.text("kind");
    CaseReader.isOfFormat(node);
    Instant at = node.instant("at");
    Optional<Known> known = CaseReader.known(node, LadderReview.ASPECTS, EXAMPLE);
    Duration horizon = node.mayName("horizon", MeritsReader::horizon).orElse(null);
    Merits merits = merits(node);
    node.done();
    return known.map(extents -> new LadderReview(merits, at, extents, horizon));
  }

  /** How active those are who vote on a ballot; empty after a problem. */
  static Optional<Activity> activity(Node node) {
    Optional<Known> known = CaseReader.known(node, Activity.ASPECTS, EXAMPLE);
    Merits merits = merits(node);
    node.done();
    return known.map(extents -> new Activity(merits, extents));
  }

  /** Days, hours, minutes and seconds, as ISO 8601 has them. */
  private static Duration horizon(String text) {
    if (!DURATION.matcher(text).matches()) {
      throw new IllegalArgumentException("a horizon is written as `P30D` or `PT36H`");
    }
    Duration horizon = Duration.parse(text);
    if (horizon.compareTo(LadderReview.FARTHEST) > 0) {
      throw new IllegalArgumentException("a horizon lies at most a hundred years ahead");
    }
    return horizon;
  }

  private static @Nullable ModuleName module(Node node) {
    return node.mayName("module", ModuleName::of).orElse(null);
  }

  private static Merits merits(Node node) {
    Node merits = Node.of(node.required("merits"), node.path().field("merits"), node.problems());
    Merits all =
        Merits.builder()
            .people(merits.objects("people", ContributionReader::person))
            .deeds(merits.objects("deeds", MeritsReader::deed))
            .attestations(merits.objects("attestations", MeritsReader::attestation))
            .nominations(merits.objects("nominations", MeritsReader::nomination))
            .leaves(merits.objects("leaves", MeritsReader::leave))
            .notices(merits.objects("notices", MeritsReader::notice))
            .untraced(new LinkedHashSet<>(merits.names("untraced", Handle::of)))
            .seeds(merits.objects("seeds", MeritsReader::seed))
            .ballots(merits.objects("ballots", HasPassedReader::ballot))
            .cycles(merits.objects("cycles", MeritsReader::cycle))
            .meetings(merits.objects("meetings", MeritsReader::meeting))
            .build();
    merits.done();
    return all;
  }

  private static Optional<Deed> deed(Node node) {
    Optional<Handle> by = node.named("by", Handle::of);
    Optional<Deed.Kind> kind = node.word("kind", Deed.Kind.class);
    Instant at = node.instant("at");
    String what = node.name("what");
    Set<ModuleName> modules = new LinkedHashSet<>(node.names("modules", ModuleName::of));
    node.done();
    return by.flatMap(who -> kind.map(sort -> new Deed(who, sort, at, what, modules)));
  }

  private static Optional<Attestation> attestation(Node node) {
    Optional<Handle> of = node.named("of", Handle::of);
    String what = node.name("what");
    Optional<Handle> by = node.named("by", Handle::of);
    Instant at = node.instant("at");
    Instant expires = node.nullableInstant("expires");
    node.done();
    return of.flatMap(who -> by.map(attester -> new Attestation(who, what, attester, at, expires)));
  }

  private static Optional<Nomination> nomination(Node node) {
    Optional<Handle> nominee = node.named("nominee", Handle::of);
    Optional<RoleName> role = node.named("role", RoleName::of);
    ModuleName module = module(node);
    Instant at = node.instant("at");
    var voices = node.objects("voices", MeritsReader::voice);
    Instant refused = node.nullableInstant("refused");
    var ballots = node.objects("ballots", HasPassedReader::ballot);
    node.done();
    return nominee.flatMap(
        who -> role.map(rung -> new Nomination(who, rung, module, at, voices, refused, ballots)));
  }

  private static Optional<Leave> leave(Node node) {
    Optional<Handle> who = node.named("who", Handle::of);
    Instant from = node.instant("from");
    Instant to = node.nullableInstant("to");
    node.done();
    return who.map(person -> new Leave(person, from, to));
  }

  private static Optional<Notice> notice(Node node) {
    Optional<Handle> who = node.named("who", Handle::of);
    Optional<RoleName> role = node.named("role", RoleName::of);
    ModuleName module = module(node);
    Instant at = node.instant("at");
    Instant answered = node.nullableInstant("answered");
    var voices = node.objects("voices", MeritsReader::voice);
    var ballots = node.objects("ballots", HasPassedReader::ballot);
    node.done();
    return who.flatMap(
        person ->
            role.map(held -> new Notice(person, held, module, at, answered, voices, ballots)));
  }

  private static Optional<Seed> seed(Node node) {
    Optional<RuleName> rule = node.named("rule", MeritsReader::rule);
    String text = node.name("seed");
    Instant at = node.instant("at");
    node.done();
    return rule.map(row -> new Seed(row, text, at));
  }

  private static Optional<Cycle> cycle(Node node) {
    Cycle cycle = new Cycle(node.name("name"), node.instant("start"), node.instant("end"));
    node.done();
    return Optional.of(cycle);
  }

  private static Optional<Meeting> meeting(Node node) {
    ModuleName module = module(node);
    Instant at = node.instant("at");
    Set<Handle> present = new LinkedHashSet<>(node.names("present", Handle::of));
    node.done();
    return Optional.of(new Meeting(module, at, present));
  }

  private static RuleName rule(String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("a row is named as `bodies/council`");
    }
    return RuleName.of(text.substring(0, slash), text.substring(slash + 1));
  }

  private static Optional<Voice> voice(Node node) {
    Optional<Handle> by = node.named("by", Handle::of);
    Optional<Voice.Says> says = node.word("says", Voice.Says.class);
    Instant at = node.instant("at");
    Instant withdrawn = node.nullableInstant("withdrawn");
    node.done();
    return by.flatMap(who -> says.map(word -> new Voice(who, word, at, withdrawn)));
  }
}
