package org.quorate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;
import org.quorate.bench.Trials.Sample;

/**
 * Checks workload W and prints one table of what its decisions cost, beside the oracle and
 * hand-written Java: {@code Main CONSOLE-SCRIPT [--quick]}. Fails where an answer is wrong, and
 * never because of a time.
 */
final class Main {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int STARTS = 11;

  private final Path console;
  private final boolean quick;
  private final Trials trials;
  private final Trials shorter;

  private Main(Path console, boolean quick) {
    this.console = console;
    this.quick = quick;
    this.trials = quick ? new Trials(1, 1) : new Trials(15, 5);
    this.shorter = quick ? trials : new Trials(2, 2);
  }

  /** Measures all. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    boolean quick = List.of(arguments).contains("--quick");
    new Main(Path.of(arguments[0]), quick).print();
  }

  private void print() throws IOException, InterruptedException, RunnerException {
    say(
        "workload W: %d cases, in which engine, oracle and floor agree",
        Agreement.check(quick ? 50 : Workload.MIXED));
    HitRate.Count count = HitRate.count();
    say(
        "memo: %.2f %% hits; %.1f working facts a decision, at most %d; %d different in %d cases",
        100 * count.hits(),
        (double) count.facts() / count.decisions(),
        count.most(),
        count.different(),
        count.decisions());
    decisions();
    charters();
    voting();
    elections();
    starts();
  }

  private void decisions() throws RunnerException {
    Map<String, Sample> engine = trials.sampled("Decisions.engine");
    Map<String, Sample> oracle = shorter.sampled("Decisions.oracle");
    Map<String, Sample> floor = shorter.sampled("Decisions.floor");
    say("");
    say("one decision                 p50 us    p99 us      bytes   to oracle   to floor");
    for (String variant : List.of("approved", "pending", "mixed")) {
      Sample hand = of(floor, variant);
      Sample slow = of(oracle, variant);
      row("engine, " + variant, of(engine, "on " + variant), slow, hand);
      row("engine, " + variant + ", no memo", of(engine, "off " + variant), slow, hand);
      row("oracle, " + variant, slow, slow, hand);
      row("floor, " + variant, hand, slow, hand);
    }
    say("");
    for (int threads = 1; threads <= 2; threads++) {
      Map<String, String> mixed = Map.of("variant", "mixed", "memo", "on");
      double aSecond = trials.aSecond("Decisions.engine", threads, mixed);
      say(
          "decisions a second, mixed, %d thread%s %,12.0f",
          threads, threads > 1 ? "s" : " ", aSecond);
    }
  }

  private static Sample of(Map<String, Sample> samples, String parameters) {
    return Objects.requireNonNull(samples.get(parameters), parameters);
  }

  private static void row(String name, Sample sample, Sample oracle, Sample floor) {
    say(
        "%-26s %8.2f  %8.2f  %,9.0f   %8.3fx  %8.1fx",
        name,
        sample.p50(),
        sample.p99(),
        sample.bytes(),
        sample.p50() / oracle.p50(),
        sample.p50() / floor.p50());
  }

  private void charters() throws IOException, InterruptedException, RunnerException {
    Sample reading = trials.sampled("Readings.hundredRows").values().iterator().next();
    Heap.Kept hundred = kept("100", quick ? "50" : "500");
    Heap.Kept ten = kept("10", quick ? "1000" : "100000");
    say("");
    say(
        "charter of 100 rows: read in %.2f ms (p99 %.2f), %,.0f bytes allocated",
        reading.p50() / 1e3, reading.p99() / 1e3, reading.bytes());
    say(
        "charter of 100 rows: %,d bytes kept, %d classes loaded by reading %d",
        hundred.bytes() / hundred.charters(), hundred.classes(), hundred.charters());
    say(
        "communities of 10 rows: %,d held in %.1f MB, %,d bytes each, read in %.1f s",
        ten.charters(), ten.bytes() / 1e6, ten.bytes() / ten.charters(), ten.millis() / 1e3);
  }

  private static Heap.Kept kept(String rows, String count)
      throws IOException, InterruptedException {
    return Heap.Kept.of(Processes.line(Heap.class, rows, count));
  }

  private void voting() throws RunnerException {
    Map<String, Sample> engine = shorter.sampled("Voting.engine");
    Map<String, Sample> bare = shorter.sampled("Voting.bareLoop");
    say("");
    engine.forEach(
        (electors, sample) ->
            say(
                "one ballot of %s electors: %.1f us, %,.0f bytes, with all that is told of it; bare loop %.1f us",
                electors, sample.p50(), sample.bytes(), of(bare, electors).p50()));
  }

  private void elections() throws RunnerException {
    Sample bare = of(shorter.sampled("Elections.bareLoop"), "");
    Sample tally = of(shorter.sampled("Elections.schulze"), "");
    Sample read = of(shorter.sampled("Elections.read"), "");
    say("");
    say(
        "%,d votes on %d options: bare loop %.0f ms, Schulze with all its working %.0f ms (%.2fx), read in %.0f ms",
        Elections.VOTES,
        Elections.OPTIONS,
        bare.p50() / 1e3,
        tally.p50() / 1e3,
        tally.p50() / bare.p50(),
        read.p50() / 1e3);
  }

  private void starts() throws IOException, InterruptedException {
    double[] console = Processes.coldDecisions(this.console, quick ? 1 : STARTS);
    double[] idle = Processes.idle(quick ? 1 : STARTS);
    double median = console[console.length / 2];
    double nothing = idle[idle.length / 2];
    say("");
    say(
        "cold start to the console's first decision: %.0f ms (best %.0f); %.1fx a JVM that does nothing (%.0f ms)",
        median, console[0], median / nothing, nothing);
  }

  private static void say(String form, Object... values) {
    OUT.println(String.format(Locale.ROOT, form, values));
  }
}
