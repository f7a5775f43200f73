package org.quorate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.drools.model.Model;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.drl.Mutant;
import org.quorate.drl.Mutants;
import org.quorate.drl.RuleFile;
import org.quorate.engine.session.RuleSession;
import org.quorate.oracle.ballot.BallotTrials;
import org.quorate.spi.RuleSet;

/**
 * Changes every comparison, negation, constant, salience and ruling of the rules, one at a time,
 * and decides generated cases, rulings remembered, until an answer is other than the oracle's.
 * Where none is, something stands in the rules that means nothing, or means what no test looks at.
 *
 * <p>{@code mvn -P mutation -pl engine -am test}; {@code -Dquorate.mutants=TEXT;TEXT} for those
 * only in whose description one of the texts stands, {@code -Dquorate.cases=N} for more cases.
 */
class RulesMutationTest {
  private static final int CASES = Integer.getInteger("quorate.cases", 20_000);
  private static final List<String> ONLY =
      List.of(System.getProperty("quorate.mutants", "").split(";", -1));
  private static final int NEVER = -1;

  private final Map<Mutant.Operator, List<Integer>> killed = new TreeMap<>();
  private final List<String> survivors = Collections.synchronizedList(new ArrayList<>());

  /** Rules under test, and what they are tried by. */
  private record Domain(RuleSet rules, Trials trials) {

    static Domain of(RuleFile file) {
      return new Domain(
          ServiceLoader.load(RuleSet.class).stream()
              .map(ServiceLoader.Provider::get)
              .filter(set -> set.rulePackage().equals(file.rulePackage()))
              .findFirst()
              .orElseThrow(),
          trials(file.rulePackage()));
    }

    private static Trials trials(String rulePackage) {
      return switch (rulePackage) {
        case "org.quorate.rules.reviews" -> MergeTrial.trials(CASES);
        case "org.quorate.rules.ballots" -> BallotTrials.of(CASES);
        case "org.quorate.rules.ladder" -> LadderTrials.of(CASES);
        default -> throw new IllegalArgumentException("nothing tries " + rulePackage);
      };
    }

    int firstDifference(Model model) {
      try (RuleSession session = new RuleSession(rules, model, RuleSession.REMEMBERED)) {
        return trials.firstDifference(session);
      }
    }
  }

  static List<RuleFile> files() {
    String domain = System.getProperty("quorate.domain", "");
    return RuleFile.all().stream().filter(f -> f.rulePackage().endsWith(domain)).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void everyChangeOfTheRulesChangesAnAnswer(RuleFile file) {
    long start = System.nanoTime();
    Domain domain = Domain.of(file);
    List<Mutant> mutants = Mutants.of(file).stream().filter(RulesMutationTest::isAsked).toList();
    MutatedRules mutated = MutatedRules.of(domain.rules(), file, mutants);
    System.out.println(mutants.size() + " compiled, " + seconds(start) + " s");
    assertThat(domain.firstDifference(mutated.unchanged())).isEqualTo(NEVER);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      places.add(i);
    }
    places.parallelStream()
        .forEach(i -> run(domain, mutated.mutant(i, mutants.get(i)), mutants.get(i)));
    System.out.println(file.rulePackage());
    print(mutants.size(), seconds(start));
    assertThat(survivors).as("mutants of the rules that changed no answer").isEmpty();
  }

  private static boolean isAsked(Mutant mutant) {
    return ONLY.stream().anyMatch(mutant.toString()::contains);
  }

  private void run(Domain domain, Model model, Mutant mutant) {
    int place = domain.firstDifference(model);
    if (place == NEVER) {
      survivors.add(mutant.toString());
      System.out.println("survived: " + mutant);
    } else {
      synchronized (killed) {
        killed.computeIfAbsent(mutant.operator(), any -> new ArrayList<>()).add(place + 1);
      }
    }
  }

  private static long seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }

  private void print(int mutants, long seconds) {
    StringBuilder table = new StringBuilder("operator      killed  mean case  last case\n");
    killed.forEach((operator, cases) -> table.append(line(operator.name(), cases)));
    List<Integer> all = killed.values().stream().flatMap(List::stream).toList();
    table.append(line("all", all));
    System.out.println(table);
    System.out.println(
        mutants
            + " mutants, "
            + all.size()
            + " killed, "
            + survivors.size()
            + " survived "
            + CASES
            + " cases, "
            + seconds
            + " s");
  }

  private static String line(String name, List<Integer> cases) {
    double mean = cases.stream().mapToInt(Integer::intValue).average().orElse(0);
    int last = cases.stream().mapToInt(Integer::intValue).max().orElse(0);
    return String.format(Locale.ROOT, "%-12s %7d %10.1f %10d%n", name, cases.size(), mean, last);
  }
}
