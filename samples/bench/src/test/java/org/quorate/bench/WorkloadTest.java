package org.quorate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.GovernanceEngine;
import org.quorate.Outcome;
import org.quorate.Unmet;
import org.quorate.engine.Engines;
import org.quorate.merge.MergeDecision;

/** Workload W is what the design pages say it is, and everybody who decides it says the same. */
class WorkloadTest {

  /** The oracle takes its time: the benchmarks check all cases before they measure. */
  @Test
  void engineOracleAndFloorAgree() {
    assertThat(Agreement.check(200)).isEqualTo(202);
  }

  @Test
  void oneVariantIsApprovedAndTheOtherLacksTwoThings() {
    try (GovernanceEngine engine = Engines.create()) {
      var charter = Workload.charter(engine);
      MergeDecision approved = engine.decide(charter, Workload.approved());
      MergeDecision pending = engine.decide(charter, Workload.pending());

      assertThat(approved.outcome()).isEqualTo(Outcome.ALLOWED);
      assertThat(pending.outcome()).isEqualTo(Outcome.WAITING);
      assertThat(pending.findings().stream().filter(finding -> finding instanceof Unmet))
          .hasSize(2)
          .allSatisfy(finding -> assertThat(((Unmet) finding).remedies()).isNotEmpty());
    }
  }

  @Test
  void theSizeIsThatOfTheDesign() {
    try (GovernanceEngine engine = Engines.create()) {
      var rows = Workload.charter(engine).rows();
      var contribution = Workload.approved().contribution();

      assertThat(rows.reviews()).hasSize(10);
      assertThat(rows.roster().stream().map(row -> row.handle()).distinct()).hasSize(40);
      assertThat(contribution.change().files()).hasSize(30);
      assertThat(contribution.change().commits()).hasSize(4);
      assertThat(contribution.evidence().reviews()).hasSize(5);
    }
  }

  @Test
  void mixedCasesEndInEveryOutcome() {
    try (GovernanceEngine engine = Engines.create()) {
      var charter = Workload.charter(engine);

      assertThat(Workload.mixed())
          .extracting(question -> engine.decide(charter, question).outcome())
          .contains(Outcome.values());
    }
  }

  @Test
  void communitiesAreAcceptedAndOfTheirSize() {
    try (GovernanceEngine engine = Engines.create()) {
      var ten = Communities.accepted(engine, Communities.ofTenRows(7));
      var hundred = Communities.accepted(engine, Communities.ofHundredRows(7));

      assertThat(ten.rows().all()).hasSize(10);
      assertThat(hundred.rows().all()).hasSize(100);
    }
  }
}
