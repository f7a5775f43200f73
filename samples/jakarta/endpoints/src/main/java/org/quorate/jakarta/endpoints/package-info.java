/**
 * Decisions over HTTP: a case, a charter or the webhook of a forge comes in, JSON goes out.
 *
 * <p>Resources only carry: what is read and decided is the engine's. Whatever is wrong is answered
 * as a problem of RFC 9457 with the paths of what is wrong, never with a stack trace. {@code GET
 * /openapi.json} describes all of it. In Quarkus:
 *
 * <pre>{@code
 * mvn -P servers -pl samples/jakarta/quarkus -am -DskipTests package
 * QUARKUS_HTTP_PORT=8080 java -Dquorate.charter=GOVERNANCE.md -Dquorate.webhook.github.secret=SECRET \
 *   -jar samples/jakarta/quarkus/target/quarkus-app/quarkus-run.jar
 *
 * curl localhost:8080/health
 * curl -H 'Content-Type: text/markdown' --data-binary @GOVERNANCE.md localhost:8080/charters/check
 * curl -H 'Content-Type: application/json' --data-binary @case.json localhost:8080/decisions
 *
 * signature=$(openssl dgst -sha256 -hmac SECRET -r delivery.json | cut -d' ' -f1)
 * curl -H 'Content-Type: application/json' -H 'X-GitHub-Event: pull_request' \
 *   -H 'X-GitHub-Delivery: 1' -H "X-Hub-Signature-256: sha256=$signature" \
 *   --data-binary @delivery.json localhost:8080/webhooks/github
 * }</pre>
 *
 * <p>WildFly and Open Liberty take {@code samples/jakarta/server/target/quorate.war}, which {@code
 * mvn -pl samples/jakarta/server -am -DskipTests package} makes, with the same settings.
 *
 * <p>A delivery has to be from the last ten minutes by the newest instant in it, and is taken once.
 * What it does not hold stays unknown: one of GitHub holds neither the files nor all reviews, so
 * its status is {@code pending} wherever a row asks for them. A host that wants the answer takes
 * the delivery as the occasion, asks the forge for the whole case, and posts that to {@code
 * /decisions}.
 *
 * <p>A resource of the application's own that is {@link org.quorate.engine.cdi.Governed} answers
 * 403 while the charter does not allow it, with the decision as the member {@code decision}.
 */
@NullMarked
package org.quorate.jakarta.endpoints;

import org.jspecify.annotations.NullMarked;
