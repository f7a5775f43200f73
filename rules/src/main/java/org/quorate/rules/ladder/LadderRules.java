package org.quorate.rules.ladder;

import java.util.List;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.ladder.LadderReview;
import org.quorate.ladder.MayBecome;
import org.quorate.ladder.MustStepDown;
import org.quorate.rules.AreSuspended;
import org.quorate.spi.RuleSet;

/** The rules of the ladder: may this person rise, must that one step down? */
public final class LadderRules implements RuleSet {

  @Override
  public Set<String> questions() {
    return Set.of(MayBecome.KIND, MustStepDown.KIND, LadderReview.KIND, AreSuspended.KIND);
  }

  @Override
  public ClassLoader loader() {
    return LadderRules.class.getClassLoader();
  }

  @Override
  public String models() {
    return "META-INF/kie/org.quorate/quorate-rules/drools-model";
  }

  @Override
  public String rulePackage() {
    return "org.quorate.rules.ladder";
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    return LadderExaminer.examine(charter);
  }

  @Override
  public List<CodePage> pages() {
    return LadderCode.pages();
  }

  @Override
  public Plan plan(Charter charter) {
    return new LadderPlan(charter);
  }
}
