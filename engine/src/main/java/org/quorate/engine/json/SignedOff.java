package org.quorate.engine.json;

import org.quorate.contribution.Identity;
import org.quorate.engine.trailer.CommitMessage;
import org.quorate.engine.trailer.Meaning;
import org.quorate.engine.trailer.Named;

/** Whether somebody named in a commit put their own sign-off under it. */
final class SignedOff {

  private SignedOff() {}

  static boolean by(Identity person, CommitMessage message) {
    return isSeen(person.name())
        && isSeen(person.email())
        && message.trailers().stream()
            .filter(trailer -> Meaning.of(trailer.key()) == Meaning.SIGN_OFF)
            .flatMap(trailer -> Named.in(trailer.value()).stream())
            .anyMatch(
                signer ->
                    signer.name().strip().equalsIgnoreCase(person.name().strip())
                        && signer.email().strip().equalsIgnoreCase(person.email().strip()));
  }

  private static boolean isSeen(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
