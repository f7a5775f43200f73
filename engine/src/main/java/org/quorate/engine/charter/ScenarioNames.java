package org.quorate.engine.charter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quorate.Handle;
import org.quorate.OrganisationName;
import org.quorate.charter.Rows;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioRow;
import org.quorate.charter.Source;

/**
 * Words in brackets that stand alone behind somebody of no role, and mean neither a role nor an
 * organisation of which anything else of the charter tells.
 */
final class ScenarioNames {
  private final Report report;
  private final Set<Handle> listed = new HashSet<>();
  private final Set<OrganisationName> organisations = new HashSet<>();
  private final Collection<String> roles = new TreeSet<>();

  ScenarioNames(Rows rows, Report report) {
    this.report = report;
    rows.organisations().forEach(row -> organisations.add(row.organisation()));
    rows.affiliations().forEach(row -> add(Stream.ofNullable(row.organisation())));
    rows.roles().forEach(row -> roles.add(row.role().value()));
    rows.roster().forEach(row -> roles.add(row.role().value()));
    rows.roster().forEach(row -> listed.add(row.handle()));
    rows.roster().forEach(row -> listed.addAll(row.alsoKnownAs()));
  }

  private void add(Stream<OrganisationName> more) {
    more.forEach(organisations::add);
  }

  /** Takes what stands beside a role for an organisation, in every other scenario too. */
  void learn(ScenarioCast cast) {
    cast.voices().forEach(each -> add(Stream.ofNullable(each.organisation())));
    cast.voices()
        .flatMap(each -> Stream.ofNullable(each.player()))
        .filter(player -> !player.roles().isEmpty())
        .forEach(player -> add(Stream.ofNullable(player.organisation())));
  }

  void check(ScenarioRow row, ScenarioCast cast) {
    cast.cells()
        .forEach(
            (field, voices) ->
                voices.stream()
                    .map(Voices::player)
                    .flatMap(Stream::ofNullable)
                    .filter(player -> cast.roles(player.handle()).isEmpty())
                    .filter(player -> !listed.contains(player.handle()))
                    .forEach(player -> check(row, field, player)));
  }

  private void check(ScenarioRow row, Field field, Player player) {
    OrganisationName word = player.organisation();
    if (word == null || organisations.contains(word)) {
      return;
    }
    String meant = report.full() ? null : Suggestion.of(word.value(), roles).orElse(null);
    boolean first =
        field == Field.CASE_AUTHOR
            || field == Field.CASE_CANDIDATES
            || field == Field.CASE_ABOUT && row.ladder() != null;
    if (first && meant == null) {
      return; // of somebody without a role, who comes from whatever organisation
    }
    report.add(
        Code.UNKNOWN_ROLE,
        place(row.source(), field, word),
        "no table declares the role "
            + Quoted.of(word.value())
            + ", and nothing tells of such an organisation",
        meant != null
            ? "did you mean `" + meant + "`?"
            : "write a role before an organisation, such as `@ann (maintainer, Example)`");
  }

  /** Where in its cell the word begins. */
  private static Spot place(Source source, Field field, OrganisationName word) {
    String cell = source.cell(field.shown()).toLowerCase(Locale.ROOT);
    int offset = Math.max(0, cell.indexOf(word.value()));
    return new Spot(
        source.table().document(), source.line(), source.columnOf(field.shown()) + offset);
  }
}
