package org.quorate.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTest {

  @Test
  void blanksRoundCellsAreNoPartOfThem() {
    assertThat(rows(" a , b\t,\" c \" ", ',')).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void rowsEndInAnyWay() {
    assertThat(rows("a,b\r\n1,2\n3,4\r5,6", ','))
        .containsExactly(
            List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
  }

  @Test
  void quotationMarksHoldSeparatorsLineEndsAndThemselves() {
    assertThat(rows("\"a,\"\"b\"\"\nc\",2", ',')).containsExactly(List.of("a,\"b\"\nc", "2"));
  }

  @Test
  void aTabMaySeparate() {
    assertThat(rows("a\tb c\t\n\t\t", '\t'))
        .containsExactly(List.of("a", "b c", ""), List.of("", "", ""));
  }

  @Test
  void everyCellHasAPlace() {
    CsvRow row = new CsvRow("x\n  a, \"b\"", ',');
    row.next();
    row.next();

    assertThat(row.begin()).isEqualTo(2);
    assertThat(row.start(0)).isEqualTo(4);
    assertThat(row.start(1)).isEqualTo(8);
    assertThat(row.next()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a\"b,c  | 0 | a quotation mark stands inside a cell that none begins",
        "c,\"a   | 2 | the quotation mark that begins this cell is never closed",
        "\"a\"b  | 3 | something stands between the closing quotation mark and the comma",
      })
  void aWrongQuotationMarkEndsItsRowAndNoOther(String text, int at, String fault) {
    CsvRow row = new CsvRow(text + "\n1,2\n", ',');

    assertThat(row.next()).isTrue();
    assertThat(row.fault()).contains(fault);
    assertThat(row.faultAt()).isEqualTo(at);
    assertThat(row.next()).isTrue();
    assertThat(row.cell(1)).isEqualTo("2");
  }

  @Test
  void aCellThatIsNeverClosedIsNotSearchedForItsEndForever() {
    CsvRow row = new CsvRow("\"" + "a\n".repeat(CsvRow.LONGEST), ',');

    assertThat(row.next()).isTrue();
    assertThat(row.fault()).isPresent();
    assertThat(row.end()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "-3, -3", "000001, 1", "1234567, 0", "1.0, 0", "-, 0", "+1, 0", "１, 0"})
  void onlyPlainDigitsAreNumbers(String cell, int number) {
    CsvRow row = new CsvRow(cell, ',');
    row.next();

    assertThat(row.number(0, 0)).isEqualTo(number);
  }

  private static List<List<String>> rows(String text, char separator) {
    CsvRow row = new CsvRow(text, separator);
    List<List<String>> rows = new ArrayList<>();
    while (row.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.cell(i));
      }
      rows.add(cells);
    }
    return rows;
  }
}
