#!/usr/bin/env bash
# How the certificates beside this file were made, once: they are data, so that tests need no program where they run, and
# they last until 2099. Only what tests show or trust is kept; the authorities' keys are thrown away.
set -euo pipefail
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/ca.conf" <<EOF
[ca]
default_ca = one
[one]
dir = $scratch
new_certs_dir = $scratch
database = $scratch/index
serial = $scratch/serial
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
EOF
: >"$scratch/index"
echo 1000 >"$scratch/serial"
openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out server.key

request() { # key, subject, extension ...
    local key=$1 subject=$2 extension extensions=()
    shift 2
    for extension; do extensions+=(-addext "$extension"); done
    openssl req -new -key "$key" -subj "/CN=$subject" "${extensions[@]}" -out "$scratch/request.csr"
}
sign() { # certificate, end, option ...
    openssl ca -batch -notext -config "$scratch/ca.conf" -in "$scratch/request.csr" -startdate 20200101000000Z -enddate "$2" \
        -out "$1" "${@:3}" 2>"$scratch/log" || { cat "$scratch/log" >&2; exit 1; }
}
authority() { # name, subject
    openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$scratch/$1.key"
    request "$scratch/$1.key" "$2" basicConstraints=critical,CA:TRUE keyUsage=critical,keyCertSign,cRLSign
    sign "$1.pem" 20991231235959Z -selfsign -keyfile "$scratch/$1.key"
}
server() { # name, host, end
    request server.key "$2" "subjectAltName=DNS:$2" basicConstraints=critical,CA:FALSE \
        keyUsage=critical,digitalSignature,keyEncipherment extendedKeyUsage=serverAuth
    sign "$1.pem" "$3" -cert authority.pem -keyfile "$scratch/authority.key"
}

authority authority 'Test District CA'
authority stranger 'Stranger CA'
server district localhost 20991231235959Z
server elsewhere elsewhere.example 20991231235959Z
server expired localhost 20210101000000Z
request server.key localhost subjectAltName=DNS:localhost basicConstraints=critical,CA:FALSE extendedKeyUsage=serverAuth
sign selfsigned.pem 20991231235959Z -selfsign -keyfile server.key
