package org.quorate.oracle;

import static org.quorate.oracle.Vocabulary.ALIASES;
import static org.quorate.oracle.Vocabulary.BOT;
import static org.quorate.oracle.Vocabulary.HUMANS;
import static org.quorate.oracle.Vocabulary.LABELS;
import static org.quorate.oracle.Vocabulary.NOW;
import static org.quorate.oracle.Vocabulary.OUTSIDER;
import static org.quorate.oracle.Vocabulary.PAST;
import static org.quorate.oracle.Vocabulary.PATHS;
import static org.quorate.oracle.Vocabulary.PEOPLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.contribution.ChangedFile;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.ContributionBuilder;
import org.quorate.contribution.Kind;
import org.quorate.contribution.Label;
import org.quorate.contribution.Push;

/** Contributions with everything said of them. */
final class ContributionGenerator {
  private final Chance chance;

  ContributionGenerator(Chance chance) {
    this.chance = chance;
  }

  Contribution contribution() {
    List<String> paths = chance.some(chance.in(3) ? 0 : 1, chance.of(2, 2, 4, 6), PATHS);
    List<Push> pushes = pushes();
    EvidenceGenerator evidence = new EvidenceGenerator(chance);
    ContributionBuilder builder = Contribution.builder("42", somebody());
    return builder
        .coAuthors(chance.in(35) ? chance.set(1, 2, HUMANS) : Set.of())
        .committers(chance.in(35) ? chance.set(1, 2, PEOPLE) : Set.of())
        .branch(
            chance.of(
                "main",
                "main",
                "main",
                "main",
                "main",
                "main",
                "release/1",
                "release/1",
                "release/1",
                "feature",
                "refs/heads/main",
                ""))
        .title(chance.of("Fix the pump", "Revert: fix", "Add a valve"))
        .draft(chance.in(10))
        .firstOfAuthor(chance.in(30))
        .kinds(chance.in(40) ? Set.of(chance.of(Kind.CODE, Kind.DOCUMENTATION)) : Set.of())
        .files(paths.stream().map(this::file).toList())
        .commits(new CommitGenerator(chance).commits())
        .labels(chance.many(0, 2, this::label))
        .ownedFiles(chance.in(45) ? new ModuleGenerator(chance).ownedFiles(paths) : List.of())
        .opened(chance.in(92) ? opened(pushes) : null)
        .pushes(pushes)
        .head(chance.in(70) ? head(pushes) : chance.maybe(40, () -> chance.pick(Vocabulary.HEADS)))
        .reviews(evidence.reviews())
        .checks(evidence.checks(head(pushes)))
        .holds(evidence.holds())
        .invocations(evidence.invocations())
        .people(new PeopleGenerator(chance).hostPeople())
        .build();
  }

  private Handle somebody() {
    return chance.in(80)
        ? chance.pick(HUMANS)
        : chance.of(ALIASES.get(0), ALIASES.get(1), OUTSIDER, BOT);
  }

  private ChangedFile file(String path) {
    Set<Kind> kinds =
        chance.in(35)
            ? chance.set(1, 2, List.of(Kind.CODE, Kind.DOCUMENTATION, Kind.GOVERNANCE))
            : Set.of();
    return new ChangedFile(
        path, ChangedFile.Status.MODIFIED, chance.of(0L, 5L, 10L), chance.of(0L, 5L), kinds);
  }

  private Label label() {
    String name = chance.pick(LABELS);
    boolean loud = chance.in(30);
    Handle setter = chance.maybe(75, () -> chance.in(85) ? chance.pick(HUMANS) : BOT);
    boolean later = loud && BOT.equals(setter);
    return new Label(
        loud ? name.toUpperCase(Locale.ROOT) : name,
        setter,
        later ? NOW.plus(Duration.ofHours(1)) : loud ? NOW : null);
  }

  private List<Push> pushes() {
    List<Push> pushes = new ArrayList<>();
    int count = chance.of(0, 1, 1, 2, 2, 3, 4);
    List<Instant> instants = chance.many(count, count, () -> chance.pick(PAST));
    instants.sort(null);
    for (int i = 0; i < count; i++) {
      String patch = chance.maybe(80, () -> chance.pick(Vocabulary.PATCHES));
      boolean later = i == count - 1 && chance.in(4);
      Instant at = later ? NOW.plus(Duration.ofHours(1)) : instants.get(i);
      pushes.add(new Push(at, Vocabulary.HEADS.get(i), patch));
    }
    return chance.in(75) ? pushes : chance.shuffled(pushes);
  }

  private Instant opened(List<Push> pushes) {
    return chance.in(60) && !pushes.isEmpty()
        ? pushes.stream().map(Push::at).sorted().findFirst().orElseThrow()
        : chance.pick(PAST);
  }

  private static String head(List<Push> pushes) {
    return pushes.isEmpty() ? "h1" : pushes.get(pushes.size() - 1).head();
  }
}
