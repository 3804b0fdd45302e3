import { enumOf } from '../enum.ts';

/** Kinds of national identity number by their usual abbreviation (`ssn`, `nin`, `tfn`). */
// oxfmt-ignore
export const nationalIdentityNumberTypes = [
  'ssn', 'nin', 'sin', 'nid', 'pin', 'pn', 'umcn', 'pic', 'ric', 'idnum', 'cid', 'nidnr', 'pan', 'aadhaar', 'epic',
  'ptn', 'itin', 'tin', 'uprc', 'pcode', 'ssi', 'cedula', 'passport', 'voterid', 'ntin', 'bn', 'fnr', 'mva',
  'civil_id', 'cnic', 'nric', 'fin', 'uen', 'registrationnumber', 'nic', 'personnummer', 'ahv', 'id', 'eid', 'va',
  'pid', 'nrt', 'nipt', 'cbu', 'cuit', 'dni', 'businessid', 'vnr', 'abn', 'acn', 'tfn', 'jmbg', 'bis', 'insz', 'nn',
  'egn', 'pnf', 'vat', 'cnpj', 'unp', 'gst', 'pst', 'qst', 'ni', 'dic', 'rc', 'uid', 'rut', 'uscc', 'cpf', 'cpj',
  'cr', 'stnr', 'svnr', 'ncf', 'rnc', 'nif', 'ci', 'ik', 'kmkr', 'registrikood', 'tn', 'ruc', 'nit', 'alv', 'hetu',
  'ytunnus', 'vn', 'utr', 'nifp', 'amka', 'cui', 'nir', 'siren', 'siret', 'tva', 'oib', 'hkid', 'anum', 'kennitala',
  'vsk', 'npwp', 'pps', 'gstin', 'idnr', 'hr', 'aic', 'codicefiscale', 'iva', 'peid', 'asmens', 'pvm', 'ctps',
  'vrn', 'vtk', 'int', 'tk', 'pas', 'rne', 'rg', 'nci', 'crnm', 'pis', 'insee', 'tax', 'mpf', 'epfo', 'esi', 'pran',
  'uan', 'idk', 'bsn', 'mid', 'sss', 'nie', 'nss', 'arc', 'curp', 'imss', 'rfc', 'ein', 'other', 'unknown',
  'unmapped_value',
] as const;

/** One of {@link nationalIdentityNumberTypes}. */
export const nationalIdentityNumberTypeEnum = enumOf(nationalIdentityNumberTypes).meta({
  id: 'NationalIdentityNumberTypeEnumApiModel',
});
