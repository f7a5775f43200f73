package org.quorate.rules.reviews;

import java.util.List;
import java.util.Set;
import org.quorate.charter.Charter;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.merge.MayMerge;
import org.quorate.spi.RuleSet;

/** The rules of contribution review: may this contribution merge? */
public final class ReviewRules implements RuleSet {

  @Override
  public Set<String> questions() {
    return Set.of(MayMerge.KIND);
  }

  @Override
  public ClassLoader loader() {
    return ReviewRules.class.getClassLoader();
  }

  @Override
  public String models() {
    return "META-INF/kie/org.quorate/quorate-rules/drools-model";
  }

  @Override
  public String rulePackage() {
    return "org.quorate.rules.reviews";
  }

  @Override
  public List<Diagnostic> examine(Charter charter) {
    return Examiner.examine(charter);
  }

  @Override
  public List<CodePage> pages() {
    return ReviewCode.pages();
  }

  @Override
  public Plan plan(Charter charter) {
    return new CharterPlan(charter);
  }
}
