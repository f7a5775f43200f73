package org.quorate.engine.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.Handle;
import org.quorate.contribution.OwnedFiles;

class MaintainersTest {
  private static final String KERNEL =
      """
      List of maintainers
      ===================

      \tM: *Mail* patches to: FullName <address@domain>
      \tF: *Files* and directories wildcard patterns.
      \t   F:\tdrivers/net/\tall files in and below drivers/net

      # a comment
      NETWORKING [GENERAL]
      M:\tAnn Lee <Ann@example.org>
      M:\t"Bo B." <bo@example.org> (after lunch)
      R:\tCy Diaz <cy@example.org>
      L:\tnet@example.org
      S:\tMaintained
      F:\tnet/
      X:\tnet/wireless/

      NETWORKING [SOCKETS]
      M:\tdi@example.org
      S:\tSupported
      F:\tnet/core/sock*.c

      OLD DRIVER
      M:\tEd <ed@example.org>
      S:\tOrphan / Obsolete
      F:\tdrivers/old/

      THE REST
      M:\tZed <zed@example.org>
      L:\tall@example.org
      S:\tBuried alive in reporters
      F:\t*
      F:\t*/
      X:\tdrivers/old/
      """;

  @Test
  void whoeverMaintainsASectionOwnsItsFilesThere() {
    Ownership ownership = of(KERNEL, "net/core/sock.c", "net/core/dev.c", "kernel/fork.c");

    assertThat(ownership.complete()).isTrue();
    assertThat(ownership.owned())
        .extracting(MaintainersTest::told)
        .containsExactlyInAnyOrder(
            "networking [sockets] MAINTAINERS:18 [net/core/sock.c]"
                + " [ann@example.org, bo@example.org, di@example.org, zed@example.org]"
                + " [cy@example.org]",
            "networking [general] MAINTAINERS:9 [net/core/dev.c]"
                + " [ann@example.org, bo@example.org, zed@example.org] [cy@example.org]",
            "the rest MAINTAINERS:28 [kernel/fork.c] [zed@example.org] []");
  }

  @Test
  void anExcludedFolderIsNotOfTheSection() {
    assertThat(of(KERNEL, "net/wireless/scan.c").owned())
        .extracting(MaintainersTest::told)
        .containsExactly("the rest MAINTAINERS:28 [net/wireless/scan.c] [zed@example.org] []");
  }

  @Test
  void anOrphanedSectionHasNoOwner() {
    Ownership ownership = of(KERNEL, "drivers/old/x.c");

    assertThat(ownership.complete()).isTrue();
    assertThat(ownership.owned())
        .extracting(MaintainersTest::told)
        .containsExactly("old driver MAINTAINERS:23 [drivers/old/x.c] [] []");
  }

  @Test
  void aSectionWithAMailingListOnlyHasNoOwnerAndHidesNobody() {
    String text = "Lists\nL: all@example.org\nF: */\nF: *\n\nLib\nM: ann@example.org\nF: lib/\n";

    assertThat(of(text, "lib/a.c", "run.sh").owned())
        .extracting(MaintainersTest::told)
        .containsExactlyInAnyOrder(
            "lib MAINTAINERS:6 [lib/a.c] [ann@example.org] []",
            "lists MAINTAINERS:1 [run.sh] [] []");
  }

  @ParameterizedTest
  @CsvSource({
    "drivers/net/, drivers/net/a/b.c, true",
    "drivers/net/, drivers/network.c, false",
    "drivers/net/*, drivers/net/a.c, true",
    "drivers/net/*, drivers/net/a/b.c, false",
    "*/net/*, drivers/net/a.c, true",
    "*/net/*, net/a.c, false",
    "*/net/*, a/b/net/c, false",
    "arch/*/include/, arch/arm/include/asm/a.h, true",
    "fs/**/*foo*.c, fs/a/b/xfoo1.c, true",
    "fs/**/*foo*.c, fs/a/b/xfoo1.h, false",
    "lib/crc, lib/crc32.c, true",
    "lib/crc, lib/crc/x.c, true",
    "lib/crc, lib/crc32/x.c, false",
    "a.c, abc, false",
    "net/sock[et]*.c, net/socke.c, true",
    "net/sock[et]*.c, net/sockx.c, false",
    "d?c/, dxc/y, true",
    "*, a, true",
    "*, a/b, false",
    "*/, a, false",
    "*/, a/b/c, true",
  })
  void patternsHoldWhatTheScriptOfTheKernelSays(String pattern, String path, boolean held) {
    String text = "X\nM: ann@example.org\nF: " + pattern + "\n";

    assertThat(of(text, path).owned()).hasSize(held ? 1 : 0);
  }

  @Test
  void regularExpressionsAreRunWhereTheyArePlainAndElseNobodyKnows() {
    String text = "Tegra\nM: ann@example.org\nN: [^a-z]tegra\n\nX\nM: bo@example.org\nF: x/\n";
    assertThat(of(text, "arch/tegra.c", "xtegra.c").owned())
        .extracting(MaintainersTest::told)
        .containsExactly("tegra MAINTAINERS:1 [arch/tegra.c] [ann@example.org] []");

    for (String odd : List.of("(?<!x)tegra", "teg ra", "(a{900}){900}")) {
      Maintainers unsure =
          Maintainers.parse("T\nM: a@b\nN: " + odd + "\nX: y/\n\nX\nM: c@d\nF: x/\nF: y/\n")
              .orElseThrow();
      Ownership ownership = unsure.of(List.of("x/a", "y/a"), handle -> handle);
      assertThat(ownership.complete()).isFalse();
      assertThat(ownership.owned())
          .extracting(MaintainersTest::told)
          .containsExactly("x MAINTAINERS:6 [y/a] [c@d] []");
      assertThat(unsure.notes()).extracting(OwnersNote::line).containsExactly(3);
    }
  }

  @Test
  void aFileOfAnotherFormIsNoOwnersFile() {
    for (String other :
        List.of(
            "",
            "Michael <michael@example.org> (@michael)\n",
            "# Maintainers\n\n- @ann\n- @bo\n",
            "M: ann@example.org\nL: list@example.org\n",
            "F: a/\n")) {
      assertThat(Maintainers.parse(other)).isEmpty();
    }
  }

  @Test
  void linesThatSayNothingAreNoted() {
    Maintainers file = Maintainers.parse("X\nM: Nobody\nM: ann@example.org\nF: a/\n").orElseThrow();

    assertThat(file.notes())
        .containsExactly(
            new OwnersNote(2, "this line has no address", "write `M: Name <name@example.org>`"));
  }

  @Test
  void tooMuchToMatchIsNotKnown() {
    String text = "X\nM: a@b\nF: z/\n" + "F: a/b*c*d*/\n".repeat(10_000);
    List<String> paths = Stream.iterate(0, i -> i + 1).limit(2_001).map(i -> "p" + i).toList();

    assertThat(Maintainers.parse(text).orElseThrow().of(paths, handle -> handle))
        .isEqualTo(new Ownership(List.of(), false));
  }

  private static Ownership of(String text, String... paths) {
    return Maintainers.parse(text).orElseThrow().of(List.of(paths), handle -> handle);
  }

  private static String told(OwnedFiles owned) {
    return owned.module()
        + " "
        + owned.place()
        + " "
        + owned.files()
        + " "
        + owned.owners().stream().map(Handle::value).sorted().toList()
        + " "
        + owned.reviewers().stream().map(Handle::value).sorted().toList();
  }
}
