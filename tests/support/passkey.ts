import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { offerToAdd } from "#app/modules/people/passkeys.server.ts";

/** Where the browser of a made passkey stands. */
export const site = { origin: "http://localhost", host: "localhost" };

export interface MadePasskey {
  readonly name: string;
  readonly sealed: string;
  readonly answer: unknown;
}

/** What a browser brings back when an account adds a passkey, without attestation (WebAuthn, sections 6.5.4 and 8.7). */
export async function makePasskey(accountId: number): Promise<MadePasskey> {
  const { options, sealed } = await offerToAdd({ id: accountId, email: "werk@voorbeeld.example", name: "Werk" }, site);
  const id = randomBytes(16);
  const clientData = { type: "webauthn.create", challenge: options.challenge, origin: site.origin, crossOrigin: false };
  const attestation = isoCBOR.encode(
    new Map<string, string | Uint8Array | Map<string, string>>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", new Uint8Array(authenticatorData(id))],
    ]),
  );
  const answer = {
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString("base64url"),
      attestationObject: Buffer.from(attestation).toString("base64url"),
    },
  };
  return { name: "telefoon", sealed, answer };
}

/** A person was there, and a new key comes with it. */
const flags = 0b0100_0001;

function authenticatorData(id: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(id.length);
  const host = createHash("sha256").update(site.host).digest();
  return Buffer.concat([host, Buffer.from([flags]), Buffer.alloc(4), Buffer.alloc(16), size, id, publicKey()]);
}

/** A key for ES256, as COSE writes it (RFC 9053, 7.1.1). */
function publicKey(): Uint8Array {
  const { x = "", y = "" } = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ format: "jwk" });
  const part = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      ...([
        [-2, part(x)],
        [-3, part(y)],
      ] as const),
    ]),
  );
}
