package org.quorate.gerrit;

import com.google.gerrit.entities.LegacySubmitRequirement;
import com.google.gerrit.entities.SubmitRecord;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.server.rules.SubmitRule;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.quorate.merge.MergeDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The charter as a submit rule. It never throws: a throwing rule breaks the change. */
@Singleton
final class CharterRule implements SubmitRule {
  /** As Gerrit calls it. */
  static final String NAME = "quorate~CharterRule";

  private static final Logger LOG = LoggerFactory.getLogger(CharterRule.class);

  private final Judge judge;

  @Inject
  CharterRule(Judge judge) {
    this.judge = judge;
  }

  @Override
  public Optional<SubmitRecord> evaluate(ChangeData change) {
    try {
      return judge.of(change).map(CharterRule::record);
    } catch (Exception | LinkageError | StackOverflowError e) {
      LOG.error("cannot decide change {}", change.getId(), e);
      return Optional.of(
          record(SubmitRecord.Status.RULE_ERROR, "the charter cannot be applied; see the log"));
    }
  }

  static SubmitRecord record(Ruling ruling) {
    return record(status(ruling), ruling.headline());
  }

  private static SubmitRecord.Status status(Ruling ruling) {
    MergeDecision decision = ruling.decision();
    if (decision == null) {
      return SubmitRecord.Status.RULE_ERROR;
    }
    return switch (decision.outcome()) {
      case ALLOWED -> ruling.isHeldUp() ? SubmitRecord.Status.NOT_READY : SubmitRecord.Status.OK;
      case WAITING, BLOCKED -> SubmitRecord.Status.NOT_READY;
      case UNDETERMINED -> SubmitRecord.Status.RULE_ERROR;
    };
  }

  private static SubmitRecord record(SubmitRecord.Status status, String headline) {
    SubmitRecord record = new SubmitRecord();
    record.status = status;
    record.errorMessage = status == SubmitRecord.Status.OK ? null : headline;
    record.requirements =
        List.of(
            LegacySubmitRequirement.builder().setType("charter").setFallbackText(headline).build());
    return record;
  }
}
