package org.quorate.oracle;

import java.util.*;
import org.junit.jupiter.api.Test;

class OracleSmokeTest {
  @Test
  void run() {
    Map<String, Integer> counts = new TreeMap<>();
    long t = System.nanoTime();
    long worst = 0, worstSeed = 0;
    int n = Integer.getInteger("quorate.cases", 20000);
    for (long s = 0; s < n; s++) {
      GeneratedCase c = GeneratedCase.of(s);
      long a = System.nanoTime();
      OracleAnswer x = Oracle.decide(c.charter(), c.question());
      long d = System.nanoTime() - a;
      if (d > worst) {
        worst = d;
        worstSeed = s;
      }
      counts.merge("outcome " + x.outcome(), 1, Integer::sum);
      for (OracleFinding f : x.findings())
        counts.merge(
            f.column() + " " + f.verdict().kind() + " " + f.verdict().cure(), 1, Integer::sum);
    }
    System.out.println(
        (System.nanoTime() - t) / 1e9 + " s, worst " + worst / 1e6 + " ms seed " + worstSeed);
    counts.forEach((k, v) -> System.out.println(k + " " + v));
  }
}
