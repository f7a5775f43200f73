package org.quorate.engine.cell;

import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;
import static org.quorate.engine.cell.Language.ZH;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.RoleName;
import org.quorate.charter.Condition;
import org.quorate.charter.Condition.Comparison;
import org.quorate.charter.Condition.Measure;
import org.quorate.charter.Glob;
import org.quorate.charter.When;
import org.quorate.charter.Who;
import org.quorate.contribution.Kind;

class WhenTest {
  private static final RoleName MAINTAINER = RoleName.of("maintainer");

  @ParameterizedTest
  @ValueSource(
      strings = {"always", "Always", "ALWAYS", "**always**", "_always_", " always ", "always."})
  void decorationAndCaseDoNotMatter(String text) {
    cell(Cells.when(text, EN)).means(When.of(new Condition.Always()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path `src/**`, `docs/a b`",
        "paths `src/**`<br>`docs/a b`",
        "path `src/**`、`docs/a b`",
        "PATH `src/**` ,  ` docs/a b `",
        "路径 `src/**`、`docs/a b`",
        "路径`src/**`，`docs/a b`"
      })
  void pathsAreListedByCommasOrBreaks(String text) {
    cell(Cells.when(text, ZH)).means(When.of(path(false, "src/**", "docs/a b")));
  }

  @Test
  void onlyPathWantsEveryFile() {
    cell(Cells.when("only path `docs/**`", EN)).means(When.of(path(true, "docs/**")));
    cell(Cells.when("仅路径 `docs/**`", ZH)).means(When.of(path(true, "docs/**")));
  }

  @Test
  void aPlainPathNeedsNoBackTicks() {
    cell(Cells.when("path docs/", EN)).means(When.of(path(false, "docs/")));
  }

  @Test
  void anEscapedBarIsABar() {
    cell(Cells.when("path `a\\|b`", EN)).means(When.of(path(false, "a|b")));
  }

  @Test
  void globsThatMarkdownEatsAreRefused() {
    Parsed<When> parsed = Cells.when("path src/**, docs/**", EN);
    Assertions.assertThat(parsed.mistakes())
        .extracting(Mistake::offset, Mistake::message)
        .containsExactly(
            Assertions.tuple(5, "Markdown may take marks out of `src/**`"),
            Assertions.tuple(13, "Markdown may take marks out of `docs/**`"));
    cell(Cells.when("path __init__.py", EN))
        .isRefused(CellCode.MARKUP_CHANGED, 5)
        .saying("`__init__.py`")
        .helping("back-ticks");
    cell(Cells.when("branch release/*", EN)).isRefused(CellCode.MARKUP_CHANGED, 7);
    cell(Cells.when("path a\\*b", EN)).isRefused(CellCode.MARKUP_CHANGED, 5);
  }

  @Test
  void badGlobsAreRefusedWithTheReason() {
    cell(Cells.when("path `/a`", EN)).isRefused(CellCode.BAD_GLOB, 5).saying("`/a`");
    cell(Cells.when("path `a/../b`", EN)).isRefused(CellCode.BAD_GLOB, 5);
    cell(Cells.when("path `x`, `" + "*/".repeat(33) + "`", EN))
        .isRefused(CellCode.BAD_GLOB, 10)
        .saying("at most 32 wildcards");
  }

  @Test
  void conditionsAreJoinedByAnd() {
    cell(Cells.when("path `a` and label `x` set by maintainer and not draft", EN))
        .means(
            When.of(
                path(false, "a"),
                new Condition.Label("x", new Who.Role(MAINTAINER, false), false),
                new Condition.Draft(true)))
        .naming(new Named(Named.Kind.ROLE, "maintainer", 30));
    cell(Cells.when("路径 `a` 且 标签 `x` 由 maintainer 添加 且 非草稿", ZH))
        .means(
            When.of(
                path(false, "a"),
                new Condition.Label("x", new Who.Role(MAINTAINER, false), false),
                new Condition.Draft(true)));
  }

  @Test
  void labelsMayBeAbsentOrSetBySomebody() {
    cell(Cells.when("label `needs, review`", EN))
        .means(When.of(new Condition.Label("needs, review", null, false)));
    cell(Cells.when("no label `wip`", EN)).means(When.of(new Condition.Label("wip", null, true)));
    cell(Cells.when("label big set by @ann or maintainer", EN))
        .means(
            When.of(
                new Condition.Label(
                    "big",
                    new Who.AnyOf(
                        List.of(
                            new Who.People(Set.of(Handle.of("ann"))),
                            new Who.Role(MAINTAINER, false))),
                    false)));
    cell(Cells.when("no label `x` set by maintainer", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 13);
    cell(Cells.when("label", EN)).isRefused(CellCode.INCOMPLETE, 5);
    cell(Cells.when("label `a`, `b`", EN)).isRefused(CellCode.AMBIGUOUS, 9);
    cell(Cells.when("label `a` set by x and y", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 23);
  }

  @Test
  void modulesAreNamesOfTheCommunity() {
    cell(Cells.when("module Net Core, 存储, `a, b`", EN))
        .means(
            When.of(
                new Condition.Module(
                    List.of(
                        ModuleName.of("net core"), ModuleName.of("存储"), ModuleName.of("a, b")))))
        .naming(
            new Named(Named.Kind.MODULE, "Net Core", 7),
            new Named(Named.Kind.MODULE, "存储", 17),
            new Named(Named.Kind.MODULE, "a, b", 21));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind docs, code",
        "kinds documentation, source code",
        "类型 文档、代码",
        "kind of contribution documents<br>code"
      })
  void kindsHaveManyNames(String text) {
    cell(Cells.when(text, ZH))
        .means(When.of(new Condition.OfKind(Set.of(Kind.DOCUMENTATION, Kind.CODE))));
  }

  @Test
  void anUnknownKindIsToldWithAllKinds() {
    cell(Cells.when("kind poetry", EN))
        .isRefused(CellCode.NOT_UNDERSTOOD, 5)
        .saying("`poetry`")
        .helping("`governance`");
  }

  @ParameterizedTest
  @CsvSource({
    "author is maintainer, false, false",
    "author is a maintainer, false, false",
    "author is not maintainer, false, true",
    "author is not a maintainer, false, true",
    "author is only maintainer, true, false",
    "author is not only maintainer, true, true",
    "作者是 maintainer, false, false",
    "作者不是maintainer, false, true",
    "作者仅是maintainer, true, false"
  })
  void authorsHaveRoles(String text, boolean only, boolean not) {
    cell(Cells.when(text, ZH)).means(When.of(new Condition.Author(MAINTAINER, only, not)));
  }

  @Test
  void aSingleAuthorIsNotSupportedYet() {
    cell(Cells.when("author is @ann", EN)).isRefused(CellCode.NOT_SUPPORTED_YET, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "more than 500 lines, LINES, MORE_THAN, 500",
    "over 500 lines, LINES, MORE_THAN, 500",
    "> 500 changed lines, LINES, MORE_THAN, 500",
    "at least 1 file, FILES, AT_LEAST, 1",
    "less than 3 files, FILES, LESS_THAN, 3",
    "at most 0 lines, LINES, AT_MOST, 0",
    "up to 20 files changed, FILES, AT_MOST, 20",
    "500 or more lines, LINES, AT_LEAST, 500",
    "at least 1000000 lines, LINES, AT_LEAST, 1000000",
    "超过500行, LINES, MORE_THAN, 500",
    "500行以上, LINES, AT_LEAST, 500",
    "５００行以上, LINES, AT_LEAST, 500",
    "不足500行, LINES, LESS_THAN, 500",
    "不满3个文件, FILES, LESS_THAN, 3",
    "3个文件以下, FILES, AT_MOST, 3",
    "3个文件以内, FILES, AT_MOST, 3",
    "3个以上文件, FILES, AT_LEAST, 3",
    "不超过3个文件, FILES, AT_MOST, 3",
    "至少三个文件, FILES, AT_LEAST, 3",
    "改动超过五百行, LINES, MORE_THAN, 500"
  })
  void sizesAreCompared(String text, Measure measure, Comparison comparison, long amount) {
    cell(Cells.when(text, ZH)).means(When.of(new Condition.Size(measure, comparison, amount)));
  }

  @Test
  void sizesThatSayTooLittleOrTooMuchAreRefused() {
    cell(Cells.when("500 lines", EN)).isRefused(CellCode.NUMBER, 0);
    cell(Cells.when("more than 500", EN)).isRefused(CellCode.INCOMPLETE, 13);
    cell(Cells.when("more than 1,000 lines", EN)).isRefused(CellCode.NUMBER, 10).saying("1,000");
    cell(Cells.when("more than 1.5 files", EN)).isRefused(CellCode.NUMBER, 10);
    cell(Cells.when("more than 1000001 lines", EN)).isRefused(CellCode.NUMBER, 10);
    cell(Cells.when("超过500行以上", ZH)).isRefused(CellCode.CONTRADICTION, 0);
  }

  @Test
  void titlesSignaturesDraftsAndFirstContributionsAreConditions() {
    cell(Cells.when("title contains `[WIP]`", EN))
        .means(When.of(new Condition.TitleContains("[WIP]")));
    cell(Cells.when("title contains hot fix", EN))
        .means(When.of(new Condition.TitleContains("hot fix")));
    cell(Cells.when("signed and not draft and first contribution", EN))
        .means(
            When.of(
                new Condition.Signed(false),
                new Condition.Draft(true),
                new Condition.FirstContribution(false)));
    cell(Cells.when("unsigned", EN)).means(When.of(new Condition.Signed(true)));
    cell(Cells.when("未签名 且 非首次贡献", ZH))
        .means(When.of(new Condition.Signed(true), new Condition.FirstContribution(true)));
  }

  @Test
  void branchesAreGlobs() {
    cell(Cells.when("branch `main`, `release/*`", EN))
        .means(When.of(new Condition.Branch(List.of(new Glob("main"), new Glob("release/*")))));
  }

  @Test
  void orIsRefused() {
    cell(Cells.when("path `a` or path `b`", EN))
        .isRefused(CellCode.OR_IN_WHEN, 9)
        .helping("two rows");
    cell(Cells.when("路径 `a` 或 路径 `b`", ZH)).isRefused(CellCode.OR_IN_WHEN, 7);
  }

  @Test
  void conjunctionsThatCanBeMisreadAreRefused() {
    cell(Cells.when("path `a` and `b`", EN)).isRefused(CellCode.AMBIGUOUS, 9);
    cell(Cells.when("路径 `a` 和 `b`", ZH)).isRefused(CellCode.AMBIGUOUS, 7);
    cell(Cells.when("草稿和已签名", ZH)).isRefused(CellCode.AMBIGUOUS, 2);
    cell(Cells.when("path `a`, label `b`", EN)).isRefused(CellCode.AMBIGUOUS, 10).helping("`and`");
  }

  @Test
  void pointlessConditionsAreRefused() {
    cell(Cells.when("always and path `x`", EN)).isRefused(CellCode.CONTRADICTION, 11);
    cell(Cells.when("path `x` and otherwise", EN)).isRefused(CellCode.CONTRADICTION, 13);
    cell(Cells.when("draft and draft", EN)).isRefused(CellCode.TWICE, 10);
    cell(Cells.when("otherwise and draft", EN))
        .means(When.of(new Condition.Otherwise(), new Condition.Draft(false)));
  }

  @Test
  void everyConditionIsReadEvenAfterAMistake() {
    Assertions.assertThat(Cells.when("paht `x` and kind foo and draft", EN).mistakes())
        .extracting(Mistake::offset)
        .containsExactly(0, 18);
  }

  @Test
  void misspeltAndForeignWordsAreProposed() {
    cell(Cells.when("paht `x`", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`path`");
    cell(Cells.when("otherwice", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`otherwise`");
    cell(Cells.when("始终", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 0).helping("`always`");
  }

  @Test
  void whatIsMissingIsTold() {
    cell(Cells.when("", EN)).isRefused(CellCode.INCOMPLETE, 0);
    cell(Cells.when("path", EN)).isRefused(CellCode.INCOMPLETE, 4);
    cell(Cells.when("path `a` and", EN)).isRefused(CellCode.INCOMPLETE, 12);
    cell(Cells.when("path `a`,", EN)).isRefused(CellCode.INCOMPLETE, 9);
    cell(Cells.when("path ` `", EN)).isRefused(CellCode.INCOMPLETE, 5);
    cell(Cells.when("not path `x`", EN)).isRefused(CellCode.NOT_UNDERSTOOD, 4);
  }

  private static Condition path(boolean only, String... globs) {
    return new Condition.Path(java.util.Arrays.stream(globs).map(Glob::new).toList(), only);
  }
}
