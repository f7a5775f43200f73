package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;

class NamesTest {

  @Test
  void aWholeCellIsAName() {
    cell(Cells.role("Core, team (EU) and `friends`", EN))
        .means(RoleName.of("core, team (eu) and friends"))
        .naming(new Named(Named.Kind.ROLE, "Core, team (EU) and friends", 0));
    cell(Cells.module("**net_core**", EN)).means(ModuleName.of("net_core"));
    cell(Cells.organisation("Foo &amp; Bar, Inc.", EN))
        .means(OrganisationName.of("foo & bar, inc."));
    cell(Cells.key("other, after a week", EN)).means("other, after a week");
    cell(Cells.text("Ann *Bell* a\\|b", EN)).means("Ann Bell a|b");
  }

  @Test
  void emptyAndEndlessNamesAreRefused() {
    cell(Cells.role("", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.role("` `", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.role("x".repeat(200), EN)).means(RoleName.of("x".repeat(200)));
    cell(Cells.role("x".repeat(201), EN)).isRefused(CellCode.NOT_A_NAME, 0);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x200B, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x034F, 0x115F, 0x3164, 0x2800, 0x7, 0xE0041,
        0xFE00, 0xE000, 0xFFFC
      })
  void charactersThatCannotBeSeenAreRefused(int character) {
    cell(Cells.role("ab" + Character.toString(character) + "c", EN))
        .isRefused(CellCode.INVISIBLE, 2)
        .saying(String.format(Locale.ROOT, "U+%04X", character));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
  void charactersThatTurnTheDirectionAreRefused(int character) {
    cell(Cells.when("label `ab" + Character.toString(character) + "c`", EN))
        .isRefused(CellCode.BIDIRECTIONAL, 9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "维护者 maintainer",
        "SIG维护者",
        "ルビー core",
        "Яндекс Cloud",
        "команда ядра",
        "ΔΣ",
        "naïve",
        "été-1"
      })
  void scriptsOfTheWorldAreWelcome(String name) {
    cell(Cells.role(name, EN)).means(RoleName.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m\u0430intainer",
        "team \u0410dmin",
        "\u0441\u043E\u0440\u0435 team",
        "\u03BDim",
        "p\u0430\u0443"
      })
  void wordsOfMixedOrDisguisedScriptAreRefused(String name) {
    cell(Cells.role(name, EN)).isRefused(CellCode.LOOK_ALIKE, 0);
  }

  /** Some letters become three or eighteen in folded form; the fold may be too long then. */
  @ParameterizedTest
  @ValueSource(strings = {"\uFDFA", "\uFDFB", "\u0130", "\u33A5"})
  void namesThatGrowWhenTheyAreFoldedAreReadOrRefused(String letter) {
    for (int times : new int[] {10, 100, 190, 200}) {
      assertThat(Cells.role(letter.repeat(times), EN)).isNotNull();
      assertThat(Cells.role("`" + letter.repeat(times) + "`", EN)).isNotNull();
      assertThat(Cells.handle("`@" + letter.repeat(times) + "`", EN)).isNotNull();
    }
  }

  @Test
  void spaceOfAnyKindIsSpace() {
    cell(Cells.role("core\u00A0\u3000 team", EN)).means(RoleName.of("core team"));
    cell(Cells.approvals("2\u00A0maintainers", EN))
        .naming(new Named(Named.Kind.ROLE, "maintainers", 2));
  }

  @Test
  void aRoleMayBeWrittenInThePlural() {
    assertThat(candidates("Maintainers")).containsExactly("maintainers", "maintainer");
    assertThat(candidates("deputies")).startsWith("deputies", "deputy");
    assertThat(candidates("bosses")).contains("boss");
    assertThat(candidates("maintainer")).startsWith("maintainer", "maintainers");
    assertThat(candidates("deputy")).contains("deputies");
    assertThat(candidates("维护者们")).contains("维护者");
    assertThat(candidates("s")).containsExactly("s");
  }

  @Test
  void nothingAndNobodyHaveWords() {
    for (String none : List.of("none", "None", "-", "—", "n/a")) {
      assertThat(Cells.saysNone(none, EN)).as(none).isTrue();
    }
    assertThat(Cells.saysNone("无", ZH)).isTrue();
    assertThat(Cells.saysNone("无", EN)).isFalse();
    assertThat(Cells.saysNone("none of them", EN)).isFalse();
    assertThat(Cells.saysNone("", EN)).isFalse();
    assertThat(Cells.saysUnaffiliated("Independent", EN)).isTrue();
    assertThat(Cells.saysUnaffiliated("独立", ZH)).isTrue();
    assertThat(Cells.saysUnaffiliated("Independent Ltd", EN)).isFalse();
  }

  private static List<String> candidates(String written) {
    return Cells.roleCandidates(written).stream().map(RoleName::value).toList();
  }
}
