package org.quorate.engine.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceExpressionsTest {

  private static String read(String text) {
    LicenceReading reading = LicenceExpressions.read(text);
    assertThat(reading).as(text).isInstanceOf(LicenceReading.Understood.class);
    return reading.asOptional().orElseThrow().toString();
  }

  private static List<Fault> refused(String text) {
    LicenceReading reading = LicenceExpressions.read(text);
    assertThat(reading).as(text).isInstanceOf(LicenceReading.Refused.class);
    return ((LicenceReading.Refused) reading).faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mit | MIT",
        " (MIT) | MIT",
        "APACHE-2.0 or mit | Apache-2.0 OR MIT",
        "MIT OR BSD-3-Clause AND ISC | MIT OR BSD-3-Clause AND ISC",
        "(MIT OR BSD-3-Clause) AND ISC | (MIT OR BSD-3-Clause) AND ISC",
        "MIT AND (ISC AND 0BSD) | MIT AND ISC AND 0BSD",
        "((MIT))AND(ISC) | MIT AND ISC",
        "Apache-2.0+ | Apache-2.0+",
        "gpl-2.0-or-later with classpath-exception-2.0 | GPL-2.0-or-later WITH Classpath-exception-2.0",
        "LicenseRef-my.own-1 | LicenseRef-my.own-1",
        "DocumentRef-x:LicenseRef-y AND MIT | DocumentRef-x:LicenseRef-y AND MIT",
        "MIT WITH AdditionRef-z | MIT WITH AdditionRef-z",
      })
  void whatSpdxWritesIsRead(String text, String shown) {
    assertThat(read(text)).isEqualTo(shown);
    assertThat(read(shown)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPL-2.0 | GPL-2.0-only",
        "GPL-2.0+ | GPL-2.0-or-later",
        "AGPL-3.0+ | AGPL-3.0-or-later",
        "GPL-2.0-with-classpath-exception | GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0+ WITH GCC-exception-2.0 | GPL-2.0-or-later WITH GCC-exception-2.0",
        "wxWindows | LGPL-2.0-or-later WITH WxWindows-exception-3.1",
        "Nunit | Nunit",
      })
  void deprecatedNamesAreReadAsTodaysAndNoted(String text, String shown) {
    assertThat(read(text)).isEqualTo(shown);
    LicenceReading reading = LicenceExpressions.read(text);
    assertThat(((LicenceReading.Understood) reading).notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPLv2 | 0 | perhaps `GPL-2.0-only` is meant",
        "Apache2 | 0 | perhaps `Apache-2.0` is meant",
        "MIT AND Apach-2.0 | 8 | perhaps `Apache-2.0` is meant",
        "MIT/Apache-2.0 | 0 | write `MIT OR Apache-2.0`",
        "MIT And ISC | 4 | write `AND`",
        "MIT ISC | 4 | write `AND` or `OR` before it",
        "MIT AND | 7 | name a licence",
        "OR MIT | 0 | name a licence",
        "(MIT | 0 | write `)` where it ends",
        "MIT) | 3 | take it away",
        "() | 1 | name a licence",
        "GPL-2.0-only+ | 0 | write `GPL-2.0-only` or `GPL-2.0-or-later`",
        "LicenseRef-x+ | 0 | write `LicenseRef-` and letters, digits, `.` or `-`",
        "licenseref-x | 0 | write `LicenseRef-` and letters, digits, `.` or `-`",
        "MIT WITH | 8 | name an exception",
        "MIT WITH ISC | 9 | write `AND` or `OR` before it",
        "Classpath-exception-2.0 | 0 | write it after a licence and `WITH`",
        "GPL-2.0-only WITH Classpath | 18 | perhaps `Classpath-exception-2.0` is meant",
        "(MIT OR ISC) WITH LLVM-exception | 13 | write it after the licence itself",
        "GPL-2.0-with-font-exception WITH Font-exception-2.0 | 33 | name one exception",
        "NOASSERTION | 0 | name the licence",
      })
  void whatIsNoExpressionIsToldWithItsPlace(String text, int offset, String help) {
    List<Fault> faults = refused(text);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).offset()).isEqualTo(offset);
    assertThat(faults.get(0).help()).isEqualTo(help);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n"})
  void nothingIsNoLicence(String text) {
    assertThat(refused(text)).hasSize(1);
  }

  @Test
  void everyMistakeIsToldInOneReading() {
    assertThat(refused("MITT AND (Apache2 OR nonsense-of-mine)"))
        .extracting(Fault::offset)
        .containsExactly(0, 10, 21);
  }

  @Test
  void whatNobodyWouldWriteIsRefusedAtOnce() {
    assertThat(refused("(".repeat(10_000) + "MIT" + ")".repeat(10_000))).isNotEmpty();
    assertThat(refused("MIT OR ".repeat(100_000) + "MIT")).hasSize(1);
    assertThat(refused("x ".repeat(9_000)).size()).isLessThan(21);
  }

  @Test
  void everyNameOfTheListIsReadAsItself() {
    for (ListedLicence one : LicenceList.ours().licences()) {
      String instead = one.instead() == null ? one.id() : one.instead();
      assertThat(read(one.id())).isEqualTo(instead);
      assertThat(read(instead)).isEqualTo(instead);
    }
    for (ListedLicence one : LicenceList.ours().exceptions()) {
      assertThat(read("MIT WITH " + one.id())).isEqualTo("MIT WITH " + one.id());
    }
    assertThat(LicenceList.ours().licences()).hasSizeGreaterThan(700);
    assertThat(LicenceList.ours().version()).startsWith("SPDX License List 3.");
  }
}
