# The commands of the respondent guides. `make` alone lists them.
# A target shows up in that list by the text after its two hashes, in English | and in Indonesian.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000

export PYTHON
export SITE_URL

python := .venv/bin/python
guidebook := PYTHONPATH=hooks $(python) -m guidebook
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

##@ Editors | Penyunting

.PHONY: help
help: ## List these commands | Menampilkan daftar perintah ini
	@awk -v said="$$(sh .ci/language)" -F ':[^#]*## ' ' \
	  function told(text) { split(text, texts, " [|] "); return texts[said == "id" ? 2 : 1] } \
	  /^##@ / { printf "\n%s\n", told(substr($$0, 5)) } \
	  /^[a-z][a-z-]*:.*## / { printf "  make %-14s %s\n", $$1, told($$2) }' $(MAKEFILE_LIST)
	@echo

.PHONY: build
build: packages ## Make the site and its handouts in site/ (SITE_URL=https://… for QR codes, DRAFTS=1, COMPRESS=1) | Membuat situs dan lembar cetaknya di site/ (SITE_URL=https://… untuk kode QR, DRAFTS=1, COMPRESS=1)
	@$(guidebook) build $(if $(DRAFTS),--drafts) $(if $(COMPRESS),--compress) $(if $(VERBOSE),--verbose)

.PHONY: serve
serve: packages ## Show the site while you edit (PORT=8000, HOST=127.0.0.1) | Menampilkan situs selagi Anda menyunting (PORT=8000, HOST=127.0.0.1)
	@$(guidebook) serve --host "$(HOST)" --port "$(PORT)" $(if $(VERBOSE),--verbose)

# make itself has a word for AS, the assembler.
as := $(if $(filter-out default,$(origin AS)),$(AS))

.PHONY: check
check: dev-packages ## Check the guides, and the code's form and types, without building (AS=json, AS=sarif: the guides alone) | Memeriksa panduan, juga bentuk dan tipe kode, tanpa membuat situs (AS=json, AS=sarif: panduan saja)
	@$(guidebook) check $(if $(as),--as "$(as)")
ifndef as
	@$(python) -m ruff format --check --quiet
	@$(python) -m ruff check --quiet
	@$(python) -m mypy --no-error-summary hooks tests audit .ci/*.py
endif

.PHONY: fix
fix: packages ## Mend what can be mended without a doubt, and show it | Memperbaiki yang pasti dapat diperbaiki, dan menampilkannya
	@$(guidebook) fix

.PHONY: explain
explain: packages ## Tell more of a problem by its code: make explain CODE=G104 | Menjelaskan masalah menurut kodenya: make explain CODE=G104
	@$(guidebook) explain $(if $(CODE),--code "$(CODE)")

.PHONY: verify
verify: packages ## Read site/ back and hold every fact in it against the guides | Membaca kembali site/ dan mencocokkan setiap faktanya dengan panduan
	@$(guidebook) verify

.PHONY: edition
edition: packages ## Begin the next edition: make edition FROM=2023 TO=2024 | Memulai edisi berikutnya: make edition FROM=2023 TO=2024
	@$(guidebook) edition --from "$(FROM)" --to "$(TO)"

.PHONY: diff
diff: packages ## Tell what changed between editions: make diff FROM=2023 TO=2024 | Memberi tahu yang berubah antara dua edisi: make diff FROM=2023 TO=2024
	@$(guidebook) diff --from "$(FROM)" --to "$(TO)"

.PHONY: facts
facts: packages ## List each fact, where it is shown, and its source (EDITION=2024) | Menampilkan setiap fakta, tempatnya, dan sumbernya (EDITION=2024)
	@$(guidebook) facts --edition "$(EDITION)"

##@ Print | Cetak

choices = --format "$(FORMAT)" --locale "$(LOCALE)" --guide "$(GUIDE)"

.PHONY: handouts
handouts: packages ## Make the PDFs alone, in handouts/ (FORMAT=a4 LOCALE=id GUIDE=expert) | Membuat PDF saja, di handouts/ (FORMAT=a4 LOCALE=id GUIDE=expert)
	@$(guidebook) handouts $(choices)

.PHONY: proofs
proofs: packages ## Draw all pages of the PDFs to look at, in proofs/ (the same choices) | Menggambar semua halaman PDF untuk dilihat, di proofs/ (pilihan yang sama)
	@$(guidebook) proofs $(choices)

.PHONY: fonts
fonts: packages ## Put the font of a language where the PDFs find it: make fonts LOCALE=th | Meletakkan fon sebuah bahasa untuk PDF: make fonts LOCALE=th
	@$(guidebook) fonts --locale "$(LOCALE)"

.PHONY: braille
braille: packages ## Write the guides for braille printers, in braille/ (needs liblouis) | Menulis panduan untuk pencetak braille, di braille/ (memerlukan liblouis)
	@$(guidebook) braille

##@ Translations | Terjemahan

.PHONY: translations
translations: packages ## Take all texts of today into the catalogues (KEEP="old → new" after a typo) | Memasukkan semua teks hari ini ke katalog (KEEP="lama → baru" setelah salah ketik)
	@$(guidebook) translations --keep "$(KEEP)"

.PHONY: preview
preview: packages ## Show pages on which each text tells its line in the catalogue: make preview LOCALE=ban | Menampilkan halaman yang menyebutkan baris setiap teks dalam katalog: make preview LOCALE=ban
	@$(guidebook) preview --locale "$(LOCALE)" --host "$(HOST)" --port "$(PORT)" $(if $(VERBOSE),--verbose)

.PHONY: coverage
coverage: packages ## Tell what is translated (LOCALE=en, MIN=100 fails below that share) | Menyebutkan apa yang sudah diterjemahkan (LOCALE=en, MIN=100 gagal jika kurang)
	@$(guidebook) coverage --locale "$(LOCALE)" --min "$(MIN)"

.PHONY: language
language: packages ## Add a language: make language LOCALE=ban NAME="Basa Bali" | Menambahkan bahasa: make language LOCALE=ban NAME="Basa Bali"
	@$(guidebook) language --locale "$(LOCALE)" --name "$(NAME)"

##@ Maintainers | Pengelola

.PHONY: test
test: dev-packages ## Run the tests (ARGS="-k hours", CHROMIUM=/path/to/chromium) | Menjalankan pengujian (ARGS="-k hours", CHROMIUM=/path/to/chromium)
	@CHROMIUM=$$($(python) .ci/install_browser.py) && export CHROMIUM && \
	  $(python) .ci/install_servers.py && $(python) .ci/install_old_browser.py && \
	  $(python) .ci/install_engines.py && $(python) .ci/install_readers.py && \
	  $(python) .ci/install_sarif_schema.py && $(python) .ci/install_language_server.py && \
	  $(python) -m pytest --numprocesses auto --dist loadfile $(ARGS)

.PHONY: audit
audit: dev-packages ## Rate all pages with Lighthouse, check the HTML and the PDFs (PAGES="2023/expert/ en/") | Menilai semua halaman dengan Lighthouse, memeriksa HTML dan PDF (PAGES="2023/expert/ en/")
	@CHROMIUM=$$($(python) .ci/install_browser.py) && export CHROMIUM && $(python) audit/audit.py

.PHONY: bench
bench: dev-packages ## Time the build, beside what one would take instead (FULL=1: longer) | Mengukur waktu pembuatan situs, dibandingkan dengan alat lain (FULL=1: lebih lama)
	@PYTHONPATH=hooks:tests:tests/helpers $(python) -m bench $(if $(FULL),full)

.PHONY: schemas
schemas: packages ## Write schemas/, by which editing programs complete and explain keys | Menulis schemas/, agar program penyunting melengkapi dan menjelaskan kunci
	@$(guidebook) schemas

.PHONY: fuzz
fuzz: dev-packages ## Read input by chance until you stop it (SEED=1, SECONDS=60) | Membaca masukan acak sampai Anda hentikan (SEED=1, SECONDS=60)
	@PYTHONPATH=hooks:tests:tests/helpers $(python) -m fuzz "$(SEED)" "$(or $(SECONDS),inf)"

.PHONY: licences
licences: dev-packages ## List the licence of every package, font and set of data | Menampilkan lisensi setiap paket, fon, dan data
	@$(python) .ci/licences.py

.PHONY: sbom
sbom: dev-packages ## Write what the site is made of, as CycloneDX, to .build/sbom.json | Menulis daftar komponen situs (CycloneDX) ke .build/sbom.json
	@mkdir -p .build
	@$(python) -m cyclonedx_py requirements requirements.txt --pyproject pyproject.toml \
	  --output-reproducible --of JSON -o .build/sbom.json
	@$(python) .ci/sbom.py .build/sbom.json
	@echo .build/sbom.json

.PHONY: lock
lock: ## Take the newest versions that pyproject.toml allows into the locks | Memasukkan versi terbaru yang diizinkan pyproject.toml ke dalam kunci versi
	@sh .ci/lock

.PHONY: clean
clean: ## Remove the site and what tools keep, but not .venv | Menghapus situs dan simpanan alat, kecuali .venv
	@rm -rf site handouts proofs braille .build .cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name .venv -prune -o -name .git -prune -o -name __pycache__ -prune -exec rm -rf {} +

.PHONY: distclean
distclean: clean ## Remove .venv too | Menghapus .venv juga
	@rm -rf .venv

.PHONY: packages
packages:
	@sh .ci/install requirements.txt

.PHONY: dev-packages
dev-packages:
	@sh .ci/install requirements-dev.txt
