package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.RuleName;
import org.quorate.charter.Charter;
import org.quorate.charter.Clock;
import org.quorate.charter.Reading;
import org.quorate.charter.RosterRow;
import org.quorate.charter.Span;
import org.quorate.charter.SponsorOrganisations;
import org.quorate.engine.cell.Cells;
import org.quorate.engine.cell.Language;

class LanguagesTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/quorate/engine/charter/example");

  private static Charter charter(String main) {
    Reading reading = CharterReader.read(Directory.of(FOLDER, main));
    assertThat(reading.diagnostics()).isEmpty();
    return reading.charter().orElseThrow();
  }

  /** What rows say, without their places, under English names. */
  private static List<String> meanings(Charter charter) {
    List<String> meanings = new ArrayList<>();
    charter
        .rows()
        .all()
        .forEach(
            row ->
                meanings.add(
                    row.toString()
                        .replace(row.source().toString(), "")
                        .replaceFirst("why=.*]$", "")
                        .replace("维护者", "maintainer")
                        .replace("评审者", "reviewer")));
    return meanings;
  }

  @Test
  void aCharterInChineseMeansWhatItsTwinInEnglishMeans() {
    assertThat(meanings(charter("治理.md"))).isEqualTo(meanings(charter("GOVERNANCE.md")));
  }

  @Test
  void anApostropheThatAWordProcessorBentIsOne() {
    assertThat(Headers.field(TableKind.ROLES, "Sponsors\u2019 organisations"))
        .isEqualTo(Field.SPONSOR_ORGANISATIONS);
    assertThat(Cells.sponsorOrganisations("1 not the nominee\u2019s", Language.EN).asOptional())
        .contains(new SponsorOrganisations(1, SponsorOrganisations.Nominee.LEFT_OUT));
  }

  @Test
  void bothHaveTheSamePeopleButNotTheSameWords() {
    assertThat(charter("治理.md").language()).isEqualTo("zh");
    assertThat(charter("治理.md").ref().text()).isNotEqualTo(charter("GOVERNANCE.md").ref().text());
  }

  @Test
  void everyKindOfTheExampleIsRead() {
    Charter charter = charter("GOVERNANCE.md");
    assertThat(charter.ref().name()).isEqualTo("Example");
    assertThat(charter.documents()).containsExactly("GOVERNANCE.md", "PEOPLE.csv", "cn.txt");
    assertThat(charter.rows().reviews()).hasSize(6);
    assertThat(charter.rows().roles()).hasSize(4);
    assertThat(charter.rows().roster()).hasSize(7);
    assertThat(charter.rows().affiliations()).hasSize(3);
    assertThat(charter.rows().organisations()).hasSize(3);
    assertThat(charter.rows().modules()).hasSize(2);
    assertThat(charter.rows().exceptions()).hasSize(1);
    assertThat(charter.rows().scenarios()).hasSize(2);
    assertThat(charter.effective()).isPresent();
  }

  @Test
  void aPluralMeansTheRoleThatIsDeclared() {
    assertThat(charter("GOVERNANCE.md").rows().roster())
        .extracting(row -> row.role().value())
        .containsOnly("lead", "maintainer", "reviewer", "security");
  }

  @Test
  void theMarkerOfARosterSetsTheStatusOfItsRows() {
    assertThat(charter("GOVERNANCE.md").rows().roster())
        .filteredOn(row -> row.handle().value().equals("fay"))
        .extracting(RosterRow::status)
        .containsExactly(RosterRow.Status.EMERITUS);
  }

  @Test
  void workingDaysWithoutACalendarGoByThatOfTheFrontMatter() {
    assertThat(charter("GOVERNANCE.md").rows().reviews())
        .filteredOn(row -> row.name().equals(RuleName.of("reviews", "large")))
        .extracting(row -> row.stayOpen())
        .containsExactly(new Clock(new Span.WorkingDays(10, "cn"), Clock.Anchor.OPENING));
  }

  @Test
  void anAlternativeHasTheWhenOfTheRowThatItStandsInFor() {
    assertThat(charter("GOVERNANCE.md").rows().reviews())
        .filteredOn(row -> row.insteadOf() != null)
        .hasSize(1)
        .allMatch(row -> row.when().isOtherwise());
  }

  @Test
  void aCellOfACsvFileKeepsItsQuotationMarks() {
    assertThat(charter("GOVERNANCE.md").rows().roster())
        .extracting(RosterRow::displayName)
        .contains("Gus \"G\" Hill");
  }

  @Test
  void aRowQuotesItsPlaceAndItsCells() {
    RosterRow gus =
        charter("GOVERNANCE.md").rows().roster().stream()
            .filter(row -> row.handle().value().equals("gus"))
            .findFirst()
            .orElseThrow();
    assertThat(gus.source().place()).isEqualTo("PEOPLE.csv:3:1");
    assertThat(gus.source().cell("Handle")).isEqualTo("@gus");
    assertThat(charter("GOVERNANCE.md").rows().reviews().get(0).why()).isEqualTo("it broke");
  }
}
