package org.quorate.engine.ballots;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Bytes become text: bounded, strictly in their encoding, without a byte-order mark. */
final class BallotText {
  private static final String ANOTHER = "save it as UTF-8, or name its encoding with `--encoding`";

  private BallotText() {}

  static Optional<String> decode(byte[] bytes, Charset charset, Mistakes mistakes) {
    if (bytes.length > BallotReader.LARGEST) {
      mistakes.add(
          BallotCode.LIMIT,
          Place.WHOLE,
          "the file is larger than 64 MiB",
          "give the ballots of one election, equal ones once in BLT or JSON");
      return Optional.empty();
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      String message = "the bytes here are not " + charset.name();
      mistakes.add(BallotCode.TEXT, Place.of(text, text.length()), message, ANOTHER);
      return Optional.empty();
    }
    int from = text.hasRemaining() && text.get(0) == '\ufeff' ? 1 : 0;
    String whole = text.subSequence(from, text.length()).toString();
    int nothing = whole.indexOf(0);
    if (nothing >= 0) {
      String message = "the character U+0000 here is no text";
      mistakes.add(BallotCode.TEXT, Place.of(whole, nothing), message, ANOTHER);
      return Optional.empty();
    }
    return Optional.of(whole);
  }
}
