package org.quorate.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks with short settings, each in a process of its own. */
final class Trials {
  private final int warmUps;
  private final int measurements;

  /** So many seconds to warm up and to measure. */
  Trials(int warmUps, int measurements) {
    this.warmUps = warmUps;
    this.measurements = measurements;
  }

  /** Time and memory of one operation, in microseconds and bytes. */
  record Sample(double p50, double p99, double bytes) {}

  /** Samples by the values of the parameters, such as {@code approved off}. */
  Map<String, Sample> sampled(String benchmark) throws RunnerException {
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (RunResult result : run(benchmark, Mode.SampleTime, 1, Map.of())) {
      var times = result.getPrimaryResult().getStatistics();
      samples.put(
          parameters(result),
          new Sample(times.getPercentile(50), times.getPercentile(99), allocated(result)));
    }
    return samples;
  }

  /** Operations a second on so many threads. */
  double aSecond(String benchmark, int threads, Map<String, String> parameters)
      throws RunnerException {
    Collection<RunResult> results = run(benchmark, Mode.Throughput, threads, parameters);
    return 1e6 * results.iterator().next().getPrimaryResult().getScore();
  }

  private Collection<RunResult> run(
      String benchmark, Mode mode, int threads, Map<String, String> parameters)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmark + "$")
            .mode(mode)
            .timeUnit(TimeUnit.MICROSECONDS)
            .forks(1)
            .threads(threads)
            .warmupIterations(warmUps)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(measurements)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xms1g", "-Xmx1g")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    return new Runner(options.build()).run();
  }

  private static String parameters(RunResult result) {
    StringBuilder values = new StringBuilder();
    for (String key : result.getParams().getParamsKeys()) {
      values.append(values.length() == 0 ? "" : " ").append(result.getParams().getParam(key));
    }
    return values.toString();
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    if (bytes == null) {
      throw new IllegalStateException("the harness tells of no allocation");
    }
    return bytes.getScore();
  }
}
