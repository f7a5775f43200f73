package org.quorate.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.charter.Source.Cell;

class SourceTest {
  private static final Table TABLE =
      new Table("GOVERNANCE.md", "reviews", List.of("Rule", "When", "Approvals"));

  @Test
  void aCellIsQuotedAsWritten() {
    Source source = row("| kernel | path `mm/**` | 2 maintainers |");
    assertThat(source.cells())
        .containsExactly(
            new Cell("Rule", "kernel"),
            new Cell("When", "path `mm/**`"),
            new Cell("Approvals", "2 maintainers"));
    assertThat(source.cell("approvals")).isEqualTo("2 maintainers");
  }

  @Test
  void aCellIsFoundByItsColumnWhateverItsHeader() {
    Table chinese =
        new Table("GOVERNANCE.md", "reviews", List.of("规则", "批准"), List.of("Rule", "Approvals"));
    Source source = new Source(chinese, 12, 1, "| kernel | 2名维护者 |");
    assertThat(source.cell("Approvals")).isEqualTo("2名维护者");
    assertThat(source.cells()).containsExactly(new Cell("规则", "kernel"), new Cell("批准", "2名维护者"));
  }

  @Test
  void emptyCellsSayNothing() {
    assertThat(row("| kernel || none |").cells())
        .containsExactly(new Cell("Rule", "kernel"), new Cell("Approvals", "none"));
    assertThat(row("| kernel |").cell("When")).isEmpty();
  }

  @Test
  void anEscapedBarStaysInItsCell() {
    assertThat(row("| a\\|b | always | none |").cell("Rule")).isEqualTo("a|b");
  }

  @Test
  void outerBarsMayBeMissing() {
    assertThat(row("kernel | always | none").cell("Approvals")).isEqualTo("none");
    assertThat(row("kernel | always | none").cell("Rule")).isEqualTo("kernel");
  }

  @Test
  void aPlaceIsDocumentLineAndColumn() {
    assertThat(row("| kernel |").place()).isEqualTo("GOVERNANCE.md:12:1");
  }

  private static Source row(String text) {
    return new Source(TABLE, 12, 1, text);
  }
}
