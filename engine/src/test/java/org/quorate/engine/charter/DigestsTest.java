package org.quorate.engine.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.charter.CharterRef;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;

class DigestsTest {
  private static final String ROSTER =
      """

      <!-- charter: roster -->
      | Handle | Role |
      | --- | --- |
      | @ann | maintainer |
      | @bob | maintainer |
      """;
  private static final String RULES =
      """
      <!-- charter: reviews -->
      | Rule | When | Approvals |
      | --- | --- | --- |
      | code | path `src/**` | 2 maintainers |
      | docs | path `docs/**` | 1 maintainer |
      """;

  private static CharterRef ref(String text) {
    Reading reading = CharterReader.read(CharterSource.of("GOVERNANCE.md", text));
    assertThat(reading.diagnostics()).isEmpty();
    return reading.charter().orElseThrow().ref();
  }

  @Test
  void theSameBytesHaveTheSameDigests() {
    assertThat(ref(RULES + ROSTER)).isEqualTo(ref(RULES + ROSTER));
    assertThat(ref(RULES + ROSTER).rules()).matches("[0-9a-f]{32}");
  }

  @Test
  void theOrderOfRowsAndColumnsChangesTheTextAlone() {
    String turned =
        """
        <!-- charter: reviews -->
        | Approvals | Rule | Applies when |
        | --- | --- | --- |
        | 1 maintainer | docs | path `docs/**` |
        | 2 maintainers | code | path `src/**` |
        """;
    CharterRef before = ref(RULES + ROSTER);
    CharterRef after = ref(ROSTER + "\n" + turned);
    assertThat(after.rules()).isEqualTo(before.rules());
    assertThat(after.people()).isEqualTo(before.people());
    assertThat(after.text()).isNotEqualTo(before.text());
  }

  @Test
  void whereTheRulesStandIsOneOfThemForAChangeOfThemIsGovernance() {
    Reading elsewhere = CharterReader.read(CharterSource.of("docs/RULES.md", RULES + ROSTER));
    CharterRef other = elsewhere.charter().orElseThrow().ref();
    assertThat(other.rules()).isNotEqualTo(ref(RULES + ROSTER).rules());
    assertThat(other.people()).isEqualTo(ref(RULES + ROSTER).people());
  }

  @Test
  void proseChangesTheTextAlone() {
    CharterRef before = ref(RULES + ROSTER);
    CharterRef after = ref("# Rules\n\n" + RULES + ROSTER);
    assertThat(after.rules()).isEqualTo(before.rules());
    assertThat(after.people()).isEqualTo(before.people());
    assertThat(after.text()).isNotEqualTo(before.text());
  }

  @Test
  void anotherRuleChangesTheRules() {
    CharterRef before = ref(RULES + ROSTER);
    CharterRef after = ref(RULES.replace("2 maintainers", "1 maintainer") + ROSTER);
    assertThat(after.rules()).isNotEqualTo(before.rules());
    assertThat(after.people()).isEqualTo(before.people());
  }

  @Test
  void anotherPersonChangesThePeople() {
    CharterRef before = ref(RULES + ROSTER);
    CharterRef after = ref(RULES + ROSTER.replace("@bob", "@cyd"));
    assertThat(after.rules()).isEqualTo(before.rules());
    assertThat(after.people()).isNotEqualTo(before.people());
  }

  @Test
  void frontMatterChangesTheRules() {
    String named = "---\ngovernance: 1\nname: Example\n---\n";
    assertThat(ref(named + RULES + ROSTER).rules()).isNotEqualTo(ref(RULES + ROSTER).rules());
  }

  @Test
  void anEmptyRosterIsNotNoRoster() {
    String roles = "<!-- charter: roles -->\n| Role |\n| --- |\n| maintainer |\n\n";
    String empty = "\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n";
    assertThat(ref(roles + RULES + empty).people()).isNotEqualTo(ref(roles + RULES).people());
  }

  @Test
  void sharingWithOtherChartersChangesNothing() {
    Shared shared = new Shared();
    CharterSource source = CharterSource.of("GOVERNANCE.md", RULES + ROSTER);
    Reading first = CharterReader.read(source, shared);
    Reading second = CharterReader.read(source, shared);
    Reading alone = CharterReader.read(source);
    assertThat(first.charter().orElseThrow().rows())
        .isEqualTo(alone.charter().orElseThrow().rows());
    assertThat(second.charter().orElseThrow().rows().reviews().get(0))
        .isSameAs(first.charter().orElseThrow().rows().reviews().get(0));
  }
}
