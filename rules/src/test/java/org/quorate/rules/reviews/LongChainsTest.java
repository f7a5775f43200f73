package org.quorate.rules.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.RoleName;
import org.quorate.RuleName;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.OrganisationRow;
import org.quorate.charter.RoleRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Source;
import org.quorate.charter.Table;
import org.quorate.rules.people.Organisations;
import org.quorate.rules.people.Register;
import org.quorate.rules.people.RoleOrder;

/** The reader cuts ladders short; what walks them stays quick without that. */
class LongChainsTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final Source SOURCE =
      new Source(new Table("GOVERNANCE.md", "", List.of()), 1, 1, "");

  private static OrganisationRow organisation(String name, String... above) {
    List<OrganisationRow.PartOf> parts =
        Stream.of(above)
            .map(parent -> new OrganisationRow.PartOf(OrganisationName.of(parent), null))
            .toList();
    return new OrganisationRow(
        RuleName.of("organisations", name),
        SOURCE,
        OrganisationName.of(name),
        parts,
        "",
        List.of(),
        false);
  }

  private static Set<OrganisationName> rootsOf(String name, List<OrganisationRow> organisations) {
    Rows rows = Rows.builder().organisations(organisations).build();
    return Assertions.assertTimeoutPreemptively(
        SECONDS,
        () ->
            new Organisations(rows, new Register(rows, Set.of()))
                .rootsOf(Set.of(OrganisationName.of(name))));
  }

  /** Sixty levels of two, each a part of both above, have a billion billion ways to the top. */
  @Test
  void organisationsWithManyWaysToTheSameEndsAreClimbedOnce() {
    List<OrganisationRow> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(organisation("a" + i, "a" + (i + 1), "b" + (i + 1)));
      rows.add(organisation("b" + i, "a" + (i + 1), "b" + (i + 1)));
    }
    assertThat(rootsOf("a0", rows))
        .containsExactly(OrganisationName.of("a60"), OrganisationName.of("b60"));
  }

  @Test
  void aChainOfManyOrganisationsEndsAtItsLast() {
    List<OrganisationRow> rows = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      rows.add(organisation("o" + i, "o" + (i + 1)));
    }
    assertThat(rootsOf("o0", rows)).containsExactly(OrganisationName.of("o50000"));
  }

  @Test
  void whoeverStandsHighOnALongLadderHoldsWhatIsBelow() {
    List<RoleRow> rows = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      RoleName lower = RoleName.of("r" + (i + 1));
      rows.add(new RoleRow(RuleName.of("roles", "r" + i), SOURCE, RoleName.of("r" + i), lower));
    }
    RoleOrder order = Assertions.assertTimeoutPreemptively(SECONDS, () -> new RoleOrder(rows));
    assertThat(order.holding(RoleName.of("r2"), false))
        .containsExactlyInAnyOrder(RoleName.of("r0"), RoleName.of("r1"), RoleName.of("r2"));
    assertThat(order.holding(RoleName.of("r50000"), false)).hasSize(50_001);
    assertThat(order.holding(RoleName.of("r50000"), true)).containsExactly(RoleName.of("r50000"));
    assertThat(order.holding(RoleName.of("r0"), false)).containsExactly(RoleName.of("r0"));
  }

  @Test
  void aModuleIsPartOfAllAboveIt() {
    List<ModuleRow> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(
          new ModuleRow(
              RuleName.of("modules", "m" + i),
              SOURCE,
              ModuleName.of("m" + i),
              List.of(new Glob("p" + i + "/**")),
              List.of(),
              List.of(),
              ModuleName.of("m" + (i + 1)),
              null));
    }
    ModuleMap modules = Assertions.assertTimeoutPreemptively(SECONDS, () -> new ModuleMap(rows));
    assertThat(modules.upwards(ModuleName.of("m19998")))
        .containsExactly(ModuleName.of("m19998"), ModuleName.of("m19999"), ModuleName.of("m20000"));
    assertThat(modules.upwards(ModuleName.of("m0"))).hasSize(20_001);
  }
}
