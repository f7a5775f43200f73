package org.quorate.jakarta.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofTest {
  private static final byte[] BODY = "Hello, World!".getBytes(UTF_8);

  /** The example of GitHub's documentation. */
  private static final String SECRET = "It's a Secret to Everybody";

  private static final String SIGNATURE =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  @Test
  void githubNamesTheAlgorithm() {
    assertThat(Proof.NAMED_SIGNATURE.holds("sha256=" + SIGNATURE, SECRET, BODY)).isTrue();
    assertThat(Proof.NAMED_SIGNATURE.holds(SIGNATURE, SECRET, BODY)).isFalse();
    assertThat(Proof.NAMED_SIGNATURE.holds("sha1=" + SIGNATURE, SECRET, BODY)).isFalse();
  }

  @Test
  void giteaSignsAlone() {
    assertThat(Proof.SIGNATURE.holds(SIGNATURE, SECRET, BODY)).isTrue();
    assertThat(Proof.SIGNATURE.holds(SIGNATURE, SECRET + " ", BODY)).isFalse();
    assertThat(Proof.SIGNATURE.holds(SIGNATURE, SECRET, new byte[0])).isFalse();
    assertThat(Proof.SIGNATURE.holds("", SECRET, BODY)).isFalse();
    assertThat(Proof.SIGNATURE.holds(null, SECRET, BODY)).isFalse();
  }

  @Test
  void gitlabSendsTheSecret() {
    assertThat(Proof.TOKEN.holds(SECRET, SECRET, BODY)).isTrue();
    assertThat(Proof.TOKEN.holds(SECRET.substring(1), SECRET, BODY)).isFalse();
    assertThat(Proof.TOKEN.holds(null, SECRET, BODY)).isFalse();
  }
}
