package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;

/** Several hosts in one process, as plugins and applications of a server are. */
class HostsTest {
  static final String ANSWER = "WAITING: waiting by reviews/rest, Approvals: `1 person` wanted";
  private static final int TIMES = 20;
  private static final int SETTLED = 5;

  /**
   * Before JDK 19 the comparison of records remembers the class of the component that it met last,
   * and with it one class loader: JDK-8078641.
   */
  private static final long KEPT_BY_THE_JDK = 1;

  /** What one host may keep after it is gone: nothing, but for what the JVM rounds up to. */
  private static final long ROUNDING = 2 << 20;

  @Test
  void twoEnginesInTwoClassLoadersShareNothing() throws Exception {
    Properties before = (Properties) System.getProperties().clone();
    try (URLClassLoader one = host();
        URLClassLoader other = host()) {
      Callable<?> first = embedded(one, Embedded.class);
      Callable<?> second = embedded(other, Embedded.class);
      assertThat(first.call()).isEqualTo(ANSWER);
      assertThat(second.call()).isEqualTo(ANSWER);
      assertThat(first.call()).isEqualTo(ANSWER);
      assertThat(one.loadClass(GovernanceEngine.class.getName()))
          .isNotSameAs(other.loadClass(GovernanceEngine.class.getName()))
          .isNotSameAs(GovernanceEngine.class);
    }
    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void anEngineThatIsClosedLeavesAnotherOpenAndNoThread() throws Exception {
    Set<Thread> before = threads();
    try (URLClassLoader host = host()) {
      Callable<?> embedded = embedded(host, Embedded.class);
      try (GovernanceEngine open = Engines.create()) {
        assertThat(embedded.call()).isEqualTo(ANSWER);
        assertThat(open.docket().size()).isZero();
        assertThat(new Embedded().call()).isEqualTo(ANSWER);
      }
    }
    assertThat(threads()).isSubsetOf(before);
  }

  @Test
  void aHostThatIsUnloadedTwentyTimesGivesItsMetaspaceBack() throws Exception {
    List<WeakReference<ClassLoader>> hosts = new ArrayList<>();
    long settled = 0;
    for (int i = 1; i <= TIMES; i++) {
      hosts.add(loadDecideUnload());
      awaitUnloaded(hosts);
      settled = i == SETTLED ? metaspace() : settled;
    }
    assertThat(left(hosts)).isLessThanOrEqualTo(KEPT_BY_THE_JDK);
    assertThat(metaspace()).isLessThan(settled + ROUNDING);
  }

  private static WeakReference<ClassLoader> loadDecideUnload() throws Exception {
    try (URLClassLoader host = host()) {
      assertThat(embedded(host, Embedded.class).call()).isEqualTo(ANSWER);
      assertThat(embedded(host, EmbeddedCase.class).call()).isEqualTo(ANSWER);
      return new WeakReference<>(host);
    }
  }

  private static void awaitUnloaded(List<WeakReference<ClassLoader>> hosts)
      throws InterruptedException {
    for (int i = 0; i < 20 && left(hosts) > KEPT_BY_THE_JDK; i++) {
      System.gc();
      Thread.sleep(10L * i);
    }
  }

  private static long left(List<WeakReference<ClassLoader>> hosts) {
    return hosts.stream().filter(host -> host.get() != null).count();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  private static URLClassLoader host() {
    URL[] classPath = OptionalJarsTest.classPathWithout(List.of());
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  static Callable<?> embedded(ClassLoader host, Class<?> type) throws Exception {
    Class<?> inside = Class.forName(type.getName(), true, host);
    assertThat(inside.getClassLoader()).isSameAs(host);
    return (Callable<?>) inside.getDeclaredConstructor().newInstance();
  }
}
