package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.engine.cell.CellSubject.cell;
import static org.quorate.engine.cell.Language.EN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.charter.Glob;

class MarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "**bold** and _slanted_=bold and slanted",
        "snake_case_name=snake_case_name",
        "2 * 3=2 * 3",
        "a*=a*",
        "***x***=x",
        "**a *b***=a b",
        "[link](https://example.org 'x')=link",
        "[ref][1]=ref",
        "[x]=[x]",
        "a[0](b)=a0",
        "***a* b**=a b",
        "**a*=*a",
        "<b>x</b>=x",
        "R&amp;D &lt;3=R&D <3",
        "a <5=a <5",
        "\\*x\\*=*x*",
        "`a*b`=a*b",
        "``a`b``=a`b",
        "` a `=a",
        "~x~=~x~",
        "x <!-- remark --> y=x y",
        "a<br>b<BR/>c=a b c"
      })
  void decorationIsTakenOff(String text, String plain) {
    cell(Cells.text(text, EN)).means(plain);
  }

  @Test
  void whatVanishesOrChangesIsRefused() {
    cell(Cells.text("2 <maintainers>", EN))
        .isRefused(CellCode.MARKUP_CHANGED, 2)
        .saying("`<maintainers>`");
    cell(Cells.text("~~2 maintainers~~", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
    cell(Cells.text("![ann](ann.png)", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
    cell(Cells.text("caf&eacute;", EN)).isRefused(CellCode.MARKUP_CHANGED, 3).saying("`&eacute;`");
    cell(Cells.text("a&#8203;b", EN)).isRefused(CellCode.MARKUP_CHANGED, 1);
    cell(Cells.text("<!DOCTYPE x>", EN)).isRefused(CellCode.MARKUP_CHANGED, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"`a", "``a`", "a `b` c`"})
  void aBackTickWithoutPartnerIsRefused(String text) {
    assertThat(Cells.text(text, EN).mistakes())
        .extracting(Mistake::code)
        .containsExactly(CellCode.UNCLOSED.code());
  }

  @Test
  void codeIsLiteral() {
    cell(Cells.globs("`__init__.py`, `src/**`, `a\\|b`, `<x>`, `&amp;`", EN))
        .means(
            List.of(
                new Glob("__init__.py"),
                new Glob("src/**"),
                new Glob("a|b"),
                new Glob("<x>"),
                new Glob("&amp;")));
  }

  @Test
  void offsetsCountUnitsOfTheSource() {
    cell(Cells.approvals("**2** [\uD83D\uDE80 crew](x) and `a\\|b` 1", EN))
        .isRefused(CellCode.NUMBER, 23);
    cell(Cells.checks("\uD83D\uDE80, &amp;, a, a", EN)).isRefused(CellCode.TWICE, 14);
  }

  @Test
  void aCellHasFourThousandCharactersAndNoMore() {
    String path = "`" + "a".repeat(500) + "`";
    String seven = String.join(",", List.of(path, path, path, path, path, path, path));
    String exact = seven + ",`" + "b".repeat(4096 - seven.length() - 3) + "`";
    assertThat(exact).hasSize(4096);
    assertThat(Cells.paths(exact, EN).asOptional()).isPresent();
    cell(Cells.paths(exact + " ", EN)).isRefused(CellCode.TOO_LONG, 4096).saying("4097");
  }
}
