package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;

class HandlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ann",
        "ann",
        "@Ann",
        "**@ann**",
        "`@ann`",
        "＠ａｎｎ",
        "[@ann]",
        "[@ann][1]",
        "[@ann](https://forge.example/ann)",
        "[ann](https://forge.example/Ann/)",
        "[@ann](https://forge.example/@ann?tab=x)",
        "[@ann](<https://forge.example/ann> \"Ann\")",
        "[@ann](https://people.example/staff/ann-b)",
        "[@ann](https://ann.example)",
        "[@ann](mailto:somebody@example.org)",
        "@ann <!-- since 2019 -->"
      })
  void decorationDoesNotMatter(String text) {
    cell(Cells.handle(text, EN)).means(Handle.of("ann"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.org",
        "<ann@example.org>",
        "[ann@example.org](mailto:ann@example.org)"
      })
  void addressesAreHandles(String text) {
    cell(Cells.handle(text, EN)).means(Handle.of("ann@example.org"));
  }

  @Test
  void marksInsideAHandleStay() {
    cell(Cells.handle("@ann_b-c.d", EN)).means(Handle.of("ann_b-c.d"));
    cell(Cells.handle("@ann\\_b", EN)).means(Handle.of("ann_b"));
    cell(Cells.handle("@dependabot[bot]", EN)).means(Handle.of("dependabot[bot]"));
    cell(Cells.handle("[@dependabot[bot]](https://forge.example/dependabot)", EN))
        .means(Handle.of("dependabot[bot]"));
    cell(Cells.handle("@_ann_", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
    cell(Cells.handle("`@张三`", ZH)).means(Handle.of("张三"));
  }

  @Test
  void aLinkToSomebodyElseIsRefused() {
    cell(Cells.handle("[@ann](https://forge.example/bob)", EN))
        .isRefused(CellCode.LINK_DIFFERS, 1)
        .saying("`https://forge.example/bob`");
    cell(Cells.handle("[a@x.org](mailto:b@x.org)", EN)).isRefused(CellCode.LINK_DIFFERS, 1);
    cell(Cells.handle("[@ann](https://forge.example/annb)", EN))
        .isRefused(CellCode.LINK_DIFFERS, 1);
  }

  @Test
  void whatIsNoHandleIsRefused() {
    cell(Cells.handle("Ann Bell", EN)).isRefused(CellCode.NOT_A_NAME, 0).saying("`Ann Bell`");
    cell(Cells.handle("[Ann Bell](https://forge.example/ann)", EN))
        .isRefused(CellCode.NOT_A_NAME, 1);
    cell(Cells.handle("@ann, @bob", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.handle("@org/team", EN)).isRefused(CellCode.NOT_A_NAME, 0).helping("role");
    cell(Cells.handle("https://forge.example/ann", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.handle("@@ann", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.handle("a@b@c", EN)).isRefused(CellCode.NOT_A_NAME, 0);
    cell(Cells.handle("@张三", ZH)).isRefused(CellCode.NOT_A_NAME, 0).helping("back-ticks");
    cell(Cells.handle("@", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.handle("", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.handle("@" + "a".repeat(201), EN)).isRefused(CellCode.NOT_A_NAME, 0);
  }

  @Test
  void listsOfHandles() {
    cell(Cells.handles("@a, b@example.org<br>[@c](https://forge.example/c) and @d", EN))
        .means(List.of(Handle.of("a"), Handle.of("b@example.org"), Handle.of("c"), Handle.of("d")))
        .naming(
            new Named(Named.Kind.HANDLE, "@a", 0),
            new Named(Named.Kind.HANDLE, "b@example.org", 4),
            new Named(Named.Kind.HANDLE, "@c", 22),
            new Named(Named.Kind.HANDLE, "@d", 55));
    cell(Cells.handles("@a、@b", ZH)).means(List.of(Handle.of("a"), Handle.of("b")));
    cell(Cells.handles("@a, @A", EN)).isRefused(CellCode.TWICE, 4);
    cell(Cells.handles("@a @b", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 3).saying("`@b`");
  }

  @Test
  void everyWrongHandleOfAListIsTold() {
    assertThat(Cells.handles("@@a, @b, c@d@e", EN).mistakes())
        .extracting(Mistake::offset)
        .containsExactly(0, 9);
  }

  @Test
  void disguisedLettersAreRefused() {
    cell(Cells.handle("@\u0430nn", EN))
        .isRefused(CellCode.LOOK_ALIKE, 0)
        .saying("mixes Cyrillic and Latin letters");
    cell(Cells.handle("@\u0430\u0441\u0435", EN)).isRefused(CellCode.LOOK_ALIKE, 0);
    cell(Cells.handle("@an\u200Bn", EN)).isRefused(CellCode.INVISIBLE, 3).saying("U+200B");
    cell(Cells.handle("@an\u202En", EN)).isRefused(CellCode.BIDIRECTIONAL, 3).saying("U+202E");
    cell(Cells.handle("`@an\u00ADn`", EN)).isRefused(CellCode.INVISIBLE, 4);
    cell(Cells.handle("@\u0438\u0432\u0430\u043D", EN))
        .means(Handle.of("\u0438\u0432\u0430\u043D"));
  }

  @Test
  void lettersThatNoHandleHasAreRefused() {
    cell(Cells.handle("@a\u021Cb", EN)).isRefused(CellCode.LOOK_ALIKE, 0).saying("U+021D");
    cell(Cells.handle("`@a\u021Cb`", ZH)).isRefused(CellCode.LOOK_ALIKE, 0).saying("U+021D");
    cell(Cells.handles("@ann, @a\u021Cb", EN)).isRefused(CellCode.LOOK_ALIKE, 6);
    cell(Cells.handle("`@" + "\u0130".repeat(150) + "`", EN)).isRefused(CellCode.NOT_A_NAME, 0);
  }
}
